import org.jspecify.annotations.NullMarked;
import org.sycee.partner.spi.ServicePlugin;
import org.sycee.plugins.cardacquirer.CardAcquirerPlugin;

/** Cards by way of the sandbox's acquirer. */
@NullMarked
module org.sycee.plugins.cardacquirer {
    requires org.sycee.partner.spi;
    requires static org.jspecify;

    provides ServicePlugin with
            CardAcquirerPlugin;
}
