namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Where one notebook's cells run.</summary>
public sealed class CellSession(EvaluateCell evaluate, Action close) : IDisposable
{
    public EvaluateCell Evaluate { get; } = evaluate;

    public void Dispose() => close();
}
