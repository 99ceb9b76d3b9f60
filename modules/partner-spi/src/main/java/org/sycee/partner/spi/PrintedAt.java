package org.sycee.partner.spi;

/** Where a customer finds a number; Sycee draws a picture of it. */
public enum PrintedAt {
    /** At the top, in the middle. */
    TOP_OF_BILL,
    /** At the top, on the right. */
    TOP_RIGHT_OF_BILL,
    /** Under the bar code, wherever that is. */
    BELOW_BAR_CODE_OF_BILL,
    /** In a box of its own. */
    BOX_ON_BILL,
    /** Not on paper: on the meter itself. */
    LABEL_ON_METER
}
