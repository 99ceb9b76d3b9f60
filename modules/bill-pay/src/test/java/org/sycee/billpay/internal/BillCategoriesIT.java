package org.sycee.billpay.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.billpay.BillCategories;

class BillCategoriesIT {

    private final BillPayRoom room = new BillPayRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aPaymentHasTheCategoryOfItsCompanyAndOtherIdsHaveNone() {
        var paid = room.pay(room.quoted(), BillPayRoom.newKey()).payment().id();
        var categories = room.bean(BillCategories.class);
        assertThat(categories.of(Set.of(paid, UUID.randomUUID()))).isEqualTo(Map.of(paid, "electricity"));
        assertThat(categories.of(Set.of())).isEmpty();
    }
}
