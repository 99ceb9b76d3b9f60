package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.Biller;

/** Remembers each biller's companies for a minute; while the partner is away, as long as that lasts. */
@ApplicationScoped
class CompanyCache {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Questions questions;
    private final RealTime time;
    private final Map<String, Remembered> byInstance = new ConcurrentHashMap<>();

    private record Remembered(List<BillCompany> companies, Instant until) {}

    @Inject
    CompanyCache(Questions questions, RealTime time) {
        this.questions = questions;
        this.time = time;
    }

    List<BillCompany> of(ServiceInstance partner) {
        var remembered = byInstance.get(partner.name());
        if (remembered != null && time.now().isBefore(remembered.until())) {
            return remembered.companies();
        }
        var companies = ask(partner, remembered);
        byInstance.put(partner.name(), new Remembered(companies, time.now().plus(FRESH)));
        return companies;
    }

    private List<BillCompany> ask(ServiceInstance partner, @Nullable Remembered before) {
        try {
            return List.copyOf(questions.ask(partner, Biller.class, Biller::companies));
        } catch (SyceeException e) {
            if (before == null) {
                throw e;
            }
            return before.companies();
        }
    }
}
