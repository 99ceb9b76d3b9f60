package org.sycee.partnersimulator.internal;

/** Lets only callers through that show the bearer key. */
record Bearer(String key) {

    Endpoint guard(Endpoint endpoint) {
        return request -> Tokens.same(request.header("Authorization"), "Bearer " + key)
                ? endpoint.answer(request)
                : PlainDialect.error(401, "unauthorised", "the bearer key is missing or wrong");
    }
}
