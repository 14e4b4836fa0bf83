package cl.certificates.testkit.contract;

class PlainSignaturesTest extends PlainSignatures {}
