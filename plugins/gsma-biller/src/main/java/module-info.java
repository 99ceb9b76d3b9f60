import org.jspecify.annotations.NullMarked;
import org.sycee.partner.spi.ServicePlugin;
import org.sycee.plugins.gsmabiller.GsmaBillerPlugin;

/** Bill companies that speak the GSMA Mobile Money API. */
@NullMarked
module org.sycee.plugins.gsmabiller {
    requires org.sycee.partner.spi;
    requires static org.jspecify;

    provides ServicePlugin with
            GsmaBillerPlugin;
}
