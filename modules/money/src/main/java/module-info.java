import org.jspecify.annotations.NullMarked;

/** Exact amounts of a currency in minor units. */
@NullMarked
module org.sycee.money {
    requires static org.jspecify;

    exports org.sycee.money;
}
