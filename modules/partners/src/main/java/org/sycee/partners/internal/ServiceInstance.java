package org.sycee.partners.internal;

import java.util.Set;
import java.util.concurrent.Callable;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerService;
import org.sycee.partner.spi.PayOut;
import org.sycee.partner.spi.PaymentChannel;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideProvider;
import org.sycee.partner.spi.RideTip;
import org.sycee.partners.ServiceOffer;

/**
 * One instance, open in one version of its plugin: the plugin's service, and the threads on which it runs.
 *
 * @param configuration how the operator set it up
 * @param settingsRevision of its settings, counted up with each change
 * @param plugin whose service it is
 * @param service the plugin's object
 * @param connection to its partner
 * @param threads by purpose
 * @param circuits whether its partner seems to be there
 */
record ServiceInstance(
        InstanceSeed configuration,
        int settingsRevision,
        LoadedPlugin plugin,
        PartnerService service,
        PartnerConnection connection,
        Threads threads,
        Circuits circuits) {

    /** One bulkhead per purpose: payments that hang must not stop the inquiries. */
    record Threads(Bulkhead calls, Bulkhead inquiries, Bulkhead refunds, Bulkhead questions, Bulkhead background) {

        void stop() {
            calls.stop();
            inquiries.stop();
            refunds.stop();
            questions.stop();
            background.stop();
        }
    }

    /** One circuit per purpose: a partner may be deaf to payments and still know what became of them. */
    record Circuits(Circuit calls, Circuit inquiries, Circuit refunds, Circuit questions) {

        /** What could not be inquired should not be begun. */
        boolean isAnyOpen() {
            return calls.isOpen() || inquiries.isOpen();
        }

        boolean isAnyOpenForRefunds() {
            return refunds.isOpen() || inquiries.isOpen();
        }

        /** Whether an operation may be begun now; if it tries whether the partner is back, it counts as a trial. */
        boolean admit(Operation operation) {
            return ofSending(operation).admits();
        }

        /** What was admitted is not begun after all. */
        void dismiss(Operation operation) {
            ofSending(operation).dismiss();
        }

        /** On which silence at that task counts. */
        Circuit of(Task task, Operation operation) {
            return task == Task.SEND ? ofSending(operation) : inquiries;
        }

        private Circuit ofSending(Operation operation) {
            return operation instanceof Refund ? refunds : calls;
        }
    }

    String name() {
        return configuration.instance();
    }

    String version() {
        return plugin.from().version();
    }

    Terms terms() {
        return plugin.manifest().terms();
    }

    ServiceOffer.Kind kind() {
        return plugin.manifest().kind();
    }

    static ServiceOffer.Kind kindOf(PartnerService service) {
        if (service instanceof Biller) {
            return ServiceOffer.Kind.BILLER;
        }
        return service instanceof RideProvider ? ServiceOffer.Kind.RIDES : ServiceOffer.Kind.PAYMENT_CHANNEL;
    }

    /** What comes back is as much as was once taken, whatever may be taken now. */
    boolean accepts(Operation operation) {
        return operation instanceof Refund ? givesBack() : isFor(operation) && accepts(operation.amount());
    }

    boolean givesBack() {
        return plugin.manifest().refunds();
    }

    private boolean isFor(Operation operation) {
        if (operation instanceof BillPayment) {
            return service instanceof Biller;
        }
        if (operation instanceof RideBooking || operation instanceof RideTip) {
            return service instanceof RideProvider;
        }
        return service instanceof PaymentChannel
                && (!(operation instanceof PayOut payOut)
                        || paysOutTo().contains(payOut.to().kind()));
    }

    Set<Instrument.Kind> paysOutTo() {
        return plugin.manifest().paysOutTo();
    }

    boolean accepts(Money amount) {
        return terms().accept(amount);
    }

    <T> T send(Operation operation, CallScope scope, Callable<T> work) {
        var own = operation instanceof Refund ? threads.refunds() : threads.calls();
        return own.call(scope, () -> ContextLoader.call(plugin.loader(), work::call));
    }

    <T> T inquire(CallScope scope, Callable<T> work) {
        return threads.inquiries().call(scope, () -> ContextLoader.call(plugin.loader(), work::call));
    }

    /** What moves no money; however many ask, they hold up no inquiry. */
    <T> T ask(CallScope scope, Callable<T> question) {
        return threads.questions().call(scope, () -> ContextLoader.call(plugin.loader(), question::call));
    }

    void close() {
        threads.stop();
        connection.close();
    }
}
