package org.sycee.partner.spi;

/** Where a customer finds a number; Sycee draws a picture of it. */
public enum PrintedAt {
    TOP_OF_BILL,
    TOP_RIGHT_OF_BILL,
    BELOW_BAR_CODE_OF_BILL,
    BOX_ON_BILL,
    LABEL_ON_METER
}
