package cl.certificates.testkit.memory;

import cl.certificates.testkit.contract.PlainTextCredentials;

class PlainTextCredentialWriterTest extends PlainTextCredentials {}
