package org.sycee.customers;

import java.util.UUID;
import org.sycee.kernel.PersonId;

/**
 * A customer as those see it who might pay: enough to know a friend again, too little for anybody else.
 *
 * @param id the public handle, in personal QR codes and links; random, and no other id of the person
 * @param person whose wallet is paid
 * @param maskedName such as {@code Mei L•••}
 * @param maskedLogin such as {@code +1•••0123}
 */
public record Payee(UUID id, PersonId person, String maskedName, String maskedLogin) {}
