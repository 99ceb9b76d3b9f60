package org.sycee.payments;

import java.util.UUID;
import org.sycee.kernel.PersonId;

/** The cards that people have saved. */
public interface CardsOnFile {

    /**
     * The person's own card, while it is still good.
     *
     * @throws org.sycee.kernel.SyceeException {@link PaymentError#NO_SUCH_CARD} or {@link PaymentError#CARD_EXPIRED}
     */
    CardOnFile find(PersonId person, UUID card);
}
