package org.sycee.partnersimulator.internal;

/** A bank account that its holder has named once, known by its token from then on; its number is nowhere. */
record LinkedAccount(String token, String bank, String lastFour, TestAccount behaviour) {}
