import org.jspecify.annotations.NullMarked;

/** What happened in a wallet, in its owner's words. */
@NullMarked
module org.sycee.activity {
    requires transitive org.sycee.kernel;
    requires org.sycee.billpay;
    requires org.sycee.customers;
    requires org.sycee.payments;
    requires org.sycee.wallets;
    requires jakarta.cdi;
    requires jakarta.inject;
    requires jakarta.ws.rs;
    requires java.desktop;
    requires java.logging;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires static org.jspecify;

    exports org.sycee.activity;
}
