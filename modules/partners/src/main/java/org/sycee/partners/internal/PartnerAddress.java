package org.sycee.partners.internal;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.sycee.partner.spi.NoAnswerException;

/**
 * Where an instance's partner is.
 *
 * @param base without a slash at its end
 * @param sandbox whether this machine and its neighbours may be partners, and plain HTTP will do
 */
record PartnerAddress(URI base, boolean sandbox) {

    /**
     * Reads the instance's {@code baseUrl}.
     *
     * @throws IllegalArgumentException if it cannot be one
     */
    static PartnerAddress of(String baseUrl, boolean sandbox) {
        var base = URI.create(baseUrl.replaceAll("/+$", ""));
        var schemes = sandbox ? List.of("https", "http") : List.of("https");
        if (base.getScheme() == null || !schemes.contains(base.getScheme()) || base.getHost() == null) {
            throw new IllegalArgumentException(
                    "the setting baseUrl must be a whole address that begins with " + String.join(" or ", schemes));
        }
        if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("the setting baseUrl must be scheme, host, port and path only");
        }
        return new PartnerAddress(base, sandbox);
    }

    /** Whether an address lies with this partner. */
    boolean holds(URI target) {
        return base.getScheme().equals(target.getScheme())
                && base.getRawAuthority().equals(target.getRawAuthority());
    }

    /**
     * Looks where the name leads right now. Java keeps that answer for the connection that follows.
     *
     * @throws NoAnswerException if it leads nowhere, or into the operator's own network
     */
    void verifyReachable() {
        try {
            for (var address : InetAddress.getAllByName(base.getHost())) {
                if (!sandbox && isInternal(address)) {
                    throw NoAnswer.unsent("the partner's address lies in an internal network");
                }
            }
        } catch (UnknownHostException e) {
            throw new NoAnswerException("the partner's name is not known", false, e);
        }
    }

    static boolean isInternal(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || hasInternalPrefix(address);
    }

    /** What Java has no word for: carrier-grade NAT, 0/8 and 240/4; unique local, and IPv6 that wraps IPv4. */
    private static boolean hasInternalPrefix(InetAddress address) {
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            return first == 0 || first >= 240 || (first == 100 && (second & 0xc0) == 64);
        }
        var isGlobal = (first & 0xe0) == 0x20;
        var is6to4 = first == 0x20 && second == 0x02;
        return !isGlobal || is6to4;
    }
}
