import org.jspecify.annotations.NullMarked;

/** What a partner implements; depends on money alone. */
@NullMarked
module org.sycee.partner.spi {
    requires transitive org.sycee.money;
    requires static org.jspecify;

    exports org.sycee.partner.spi;
}
