package cl.certificates.refusal;

/** Why recording a liquidation was refused. */
public sealed interface LiquidationRefusal extends Refusal permits CaseRefusal {}
