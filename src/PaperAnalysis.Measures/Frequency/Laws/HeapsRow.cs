namespace PaperAnalysis.Frequency;

/// <summary>How many distinct words some of the papers have.</summary>
/// <param name="Papers">Papers drawn at random without replacement.</param>
/// <param name="Tokens">Words expected in them.</param>
/// <param name="Types">Distinct words expected in them, exactly: Σ over words of 1 − C(P − d, papers)/C(P, papers), d
/// being the word's papers of P.</param>
/// <param name="Fitted">Distinct words that the fitted law gives.</param>
public sealed record HeapsRow(int Papers, double Tokens, double Types, double Fitted)
{
    /// <summary>ln(types/fitted): what the law misses.</summary>
    public double Residual => Math.Log(Types / Fitted);
}
