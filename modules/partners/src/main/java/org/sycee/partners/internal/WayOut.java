package org.sycee.partners.internal;

import java.net.URI;
import java.util.regex.Pattern;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.PartnerRequest;

/**
 * Decides where a plugin's request may go.
 *
 * @param instance whose it is
 * @param address its partner's
 * @param routes what the manifest allows
 */
record WayOut(String instance, PartnerAddress address, AllowedRoutes routes) {

    private static final Pattern PLAIN = Pattern.compile("(/([A-Za-z0-9._~$&'()*+,=:@!-]|%[0-9A-Fa-f]{2})+)+/?");
    private static final Pattern QUERY = Pattern.compile("([A-Za-z0-9._~$&'()*+,=:@!/-]|%[0-9A-Fa-f]{2})*");

    /** An encoded slash, backslash, dot, percent sign, question mark, hash, semicolon or control character. */
    private static final Pattern DISGUISE =
            Pattern.compile("%(2[ef53]|5c|3[bf]|[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    /**
     * The full address of a request.
     *
     * @throws NoAnswerException if the request may not be made
     */
    URI target(PartnerRequest request) {
        var parts = request.path().split("\\?", 2);
        verifyPath(parts[0]);
        if (parts.length > 1 && !QUERY.matcher(parts[1]).matches()) {
            throw refused(request);
        }
        if (!routes.permit(request.method(), parts[0])) {
            throw refused(request);
        }
        var target = URI.create(address.base() + request.path());
        if (!address.holds(target)) {
            throw refused(request);
        }
        address.verifyReachable();
        return target;
    }

    private static void verifyPath(String path) {
        var dots = path.matches(".*/\\.{1,2}(/.*)?");
        if (dots || !PLAIN.matcher(path).matches() || DISGUISE.matcher(path).find()) {
            throw NoAnswer.unsent("the path is not a plain one");
        }
    }

    private static NoAnswerException refused(PartnerRequest request) {
        return NoAnswer.unsent("the manifest does not allow this " + request.method());
    }
}
