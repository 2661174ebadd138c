namespace PaperAnalysis.Measures.Tests.Claims;

/// <summary>How well what was found agrees with what was labelled.</summary>
internal readonly record struct GoldScore(int Found, int Labelled, int Right)
{
    public double Precision => (double)Right / Found;

    public double Recall => (double)Right / Labelled;

    public override string ToString() =>
        FormattableString.Invariant(
            $"precision {Right}/{Found} = {Precision:0.000}, recall {Right}/{Labelled} = {Recall:0.000}"
        );
}
