update payments.payment set purpose = 'PAY_OUT' where purpose = 'CASH_OUT_PAYMENT';
