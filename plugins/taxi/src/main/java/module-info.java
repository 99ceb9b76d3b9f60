import org.jspecify.annotations.NullMarked;
import org.sycee.partner.spi.ServicePlugin;
import org.sycee.plugins.taxi.TaxiPlugin;

/** Rides of an operator that speaks TOMP-API. */
@NullMarked
module org.sycee.plugins.taxi {
    requires org.sycee.partner.spi;
    requires static org.jspecify;

    provides ServicePlugin with
            TaxiPlugin;
}
