import org.jspecify.annotations.NullMarked;

/** The only writer of balances. */
@NullMarked
module org.sycee.ledger {
    requires transitive org.sycee.kernel;
    requires transitive org.sycee.money;
    requires jakarta.cdi;
    requires jakarta.inject;
    requires jakarta.annotation;
    requires java.sql;
    requires static org.jspecify;

    exports org.sycee.ledger;
}
