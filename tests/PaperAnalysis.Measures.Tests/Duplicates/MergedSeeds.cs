using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Measures.Tests.Duplicates;

/// <summary>The seeds merged, once for the tests of a class.</summary>
public sealed class MergedSeeds
{
    private readonly Lazy<DataFrame> _frame = new(SeedDigests.Collection.ToDataFrame);

    public Reconciliation Merged { get; } = SeedDigests.Collection.Merge();

    public Incidence Incidence => Incidence.Of(Merged);

    public DataFrame Frame => _frame.Value;
}
