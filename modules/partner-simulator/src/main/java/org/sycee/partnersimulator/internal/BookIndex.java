package org.sycee.partnersimulator.internal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways to find a payment other than by its own key. */
final class BookIndex {

    private final Map<String, String> billKeys = new HashMap<>();
    private final Map<String, String> billKeysByPartnerReference = new HashMap<>();
    private final Map<String, String> refundKeysByReference = new HashMap<>();
    private final Map<String, Set<String>> refundKeysByPaid = new HashMap<>();
    private final Map<String, Set<String>> keysByBill = new HashMap<>();
    private final Map<String, String> cardIdsByKey = new HashMap<>();
    private final Map<String, String> cardIdsByReference = new HashMap<>();
    private final Map<String, String> accountLinkIdsByReference = new HashMap<>();
    private final Map<String, String> payoutKeysByReference = new HashMap<>();
    private final Set<String> openBills = new LinkedHashSet<>();
    private final Set<String> openCards = new LinkedHashSet<>();
    private final Set<String> openRides = new LinkedHashSet<>();

    void add(BillPayment payment) {
        billKeys.put(payment.names().serverCorrelationId(), payment.key());
        billKeysByPartnerReference.put(payment.names().partnerReference(), payment.key());
        keysByBill
                .computeIfAbsent(payment.order().billReference(), any -> new LinkedHashSet<>())
                .add(payment.key());
        keep(openBills, payment.key(), payment.isOpen());
    }

    void add(CardPayment payment) {
        cardIdsByKey.put(payment.key(), payment.id());
        cardIdsByReference.put(payment.order().reference(), payment.id());
        keep(openCards, payment.id(), payment.isOpen());
    }

    void add(Ride ride) {
        keep(openRides, ride.key(), ride.isOpen());
    }

    void add(AccountLink link) {
        accountLinkIdsByReference.put(link.reference(), link.id());
    }

    Optional<String> accountLinkId(String reference) {
        return Optional.ofNullable(accountLinkIdsByReference.get(reference));
    }

    void add(Payout payout) {
        payoutKeysByReference.put(payout.order().reference(), payout.key());
    }

    void add(Refund refund) {
        refundKeysByReference.put(refund.reference(), refund.key());
        refundKeysByPaid
                .computeIfAbsent(refund.of(), any -> new LinkedHashSet<>())
                .add(refund.key());
    }

    Optional<String> refundKey(String reference) {
        return Optional.ofNullable(refundKeysByReference.get(reference));
    }

    /** Those of what was paid under a key. */
    Set<String> refundKeysOf(String paidKey) {
        return refundKeysByPaid.getOrDefault(paidKey, Set.of());
    }

    Optional<String> payoutKey(String reference) {
        return Optional.ofNullable(payoutKeysByReference.get(reference));
    }

    Optional<String> billKey(String serverCorrelationId) {
        return Optional.ofNullable(billKeys.get(serverCorrelationId));
    }

    Optional<String> billKeyByPartnerReference(String reference) {
        return Optional.ofNullable(billKeysByPartnerReference.get(reference));
    }

    Set<String> keysOf(String billReference) {
        return keysByBill.getOrDefault(billReference, Set.of());
    }

    Optional<String> cardIdByKey(String idempotencyKey) {
        return Optional.ofNullable(cardIdsByKey.get(idempotencyKey));
    }

    Optional<String> cardIdByReference(String reference) {
        return Optional.ofNullable(cardIdsByReference.get(reference));
    }

    List<String> openBills() {
        return List.copyOf(openBills);
    }

    List<String> openCards() {
        return List.copyOf(openCards);
    }

    List<String> openRides() {
        return List.copyOf(openRides);
    }

    private static void keep(Set<String> open, String id, boolean isOpen) {
        if (isOpen) {
            open.add(id);
        } else {
            open.remove(id);
        }
    }
}
