package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.PartnerRequest;

class WayOutTest {

    private final WayOut out = new WayOut(
            "metro",
            PartnerAddress.of("http://127.0.0.1:8090/gsma/", true),
            AllowedRoutes.parse("GET /bills, GET /accounts, POST /bills"));

    @Test
    void whatTheManifestAllowsGoesToTheBaseUrl() {
        assertThat(out.target(PartnerRequest.get("/bills/B-1?limit=5")))
                .hasToString("http://127.0.0.1:8090/gsma/bills/B-1?limit=5");
        assertThat(out.target(PartnerRequest.get("/accounts/consumerno@1$provider%40M/bills")))
                .hasToString("http://127.0.0.1:8090/gsma/accounts/consumerno@1$provider%40M/bills");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/payments",
                "/bill",
                "/billsx",
                "/bills/../payments",
                "/bills/./x",
                "/bills/..",
                "/bills//x",
                "//bills",
                "bills",
                "@evil.example/bills",
                ".evil.example/bills",
                "/bills/%2e%2e/x",
                "/bills/%2E%2e",
                "/bills/a%2fb",
                "/bills/a%5cb",
                "/bills\\x",
                "/bills/a%252e",
                "/bills/x;y",
                "/bills/x%3by",
                "/bills/a b",
                "/bills#x",
                "/bills/%00",
                "/bills/%0d%0aX",
                "/bills/x?a=b#c",
                "/bills/\u00e4",
                "http://evil.example/bills",
                ""
            })
    void anythingElseDoesNotLeaveTheHouse(String path) {
        assertThatThrownBy(() -> out.target(PartnerRequest.get(path)))
                .isInstanceOfSatisfying(
                        NoAnswerException.class, e -> assertThat(e.wasSent()).isFalse());
    }

    @Test
    void anotherMethodDoesNotLeaveTheHouse() {
        var request = new PartnerRequest("DELETE", "/bills/B-1", Map.of(), Optional.empty());
        assertThatThrownBy(() -> out.target(request)).isInstanceOf(NoAnswerException.class);
        assertThatThrownBy(() -> out.target(PartnerRequest.post("/accounts/1", Map.of())))
                .isInstanceOf(NoAnswerException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "::1",
                "::ffff:127.0.0.1",
                "fe80::1",
                "fd00::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "224.0.0.1",
                "255.255.255.255"
            })
    void outsideTheSandboxNoInternalAddressIsAPartners(String address) throws UnknownHostException {
        assertThat(PartnerAddress.isInternal(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void publicAddressesArePartners() throws UnknownHostException {
        assertThat(PartnerAddress.isInternal(InetAddress.getByName("93.184.216.34")))
                .isFalse();
        assertThat(PartnerAddress.isInternal(InetAddress.getByName("2606:2800:220:1::1")))
                .isFalse();
    }

    @Test
    void outsideTheSandboxLoopbackIsRefusedAtEachRequest() {
        var live = new WayOut("metro", PartnerAddress.of("https://localhost", false), AllowedRoutes.parse("GET /"));
        assertThatThrownBy(() -> live.target(PartnerRequest.get("/bills")))
                .isInstanceOf(NoAnswerException.class)
                .hasMessageContaining("internal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://partner.example",
                "ftp://partner.example",
                "partner.example",
                "",
                "https://user@partner.example",
                "https://partner.example?x=1",
                "https://"
            })
    void outsideTheSandboxABaseUrlIsPlainHttps(String baseUrl) {
        assertThatThrownBy(() -> PartnerAddress.of(baseUrl, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
