package org.sycee.partner.tck;

import java.util.UUID;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.PayIn;
import org.sycee.partner.spi.PayOut;

/** Payment channels that are faulty in one thing each, for the kit to catch. */
final class FaultyChannels {

    private FaultyChannels() {}

    static class EchoesPayIns extends HonestChannel {

        EchoesPayIns(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult said(PartnerResponse answer, PayIn payIn) {
            return payIn.cardToken().isPresent()
                    ? CallResult.succeeded(payIn.key(), payIn.amount(), "a reference")
                    : super.said(answer, payIn);
        }
    }

    static class EchoesPayOuts extends HonestChannel {

        EchoesPayOuts(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult paidOut(PartnerResponse answer, PayOut payOut) {
            return CallResult.succeeded(payOut.key(), payOut.amount(), "a reference");
        }
    }

    static class PaysOutUnderNewKeys extends HonestChannel {

        PaysOutUnderNewKeys(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult payOut(PayOut payOut) {
            return super.payOut(new PayOut(UUID.randomUUID(), payOut.amount(), payOut.to(), payOut.description()));
        }
    }

    /** What it was told once it never asks again. */
    static class RemembersTheEnd extends HonestChannel {

        private final Memory memory = new Memory();

        RemembersTheEnd(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult payIn(PayIn payIn) {
            return memory.keep(payIn, super.payIn(payIn));
        }

        @Override
        public CallResult inquire(PayIn payIn) {
            return memory.of(payIn).orElseGet(() -> super.inquire(payIn));
        }

        @Override
        public CallResult payOut(PayOut payOut) {
            return memory.keep(payOut, super.payOut(payOut));
        }

        @Override
        public CallResult inquire(PayOut payOut) {
            return memory.of(payOut).orElseGet(() -> super.inquire(payOut));
        }
    }
}
