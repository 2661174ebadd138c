using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Figures.Tests;

public class SnapshotTests
{
    [Fact]
    public void Papers_per_digest() => Snapshot.Matches("papers-per-digest", PapersPerDigest.Of(ExampleFigures.Merged));

    [Fact]
    public void Overlap_matrix() =>
        Snapshot.Matches(
            "overlap-matrix",
            OverlapMatrix.Of(Incidence.Of(ExampleFigures.Merged), OverlapShare.Containment)!
        );

    [Fact]
    public void Up_set() => Snapshot.Matches("upset", UpSet.Of(ExampleFigures.Merged)!);
}
