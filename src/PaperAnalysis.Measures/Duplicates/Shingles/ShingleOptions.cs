using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>How a text becomes a set of shingles: overlapping runs of <see cref="Size"/> words or characters.</summary>
public sealed record ShingleOptions
{
    public ShingleUnit Unit { get; init; } = ShingleUnit.Words;

    /// <summary>Words or characters in a shingle, 1 to 64.</summary>
    public int Size { get; init; } = 5;

    public ComparedText Text { get; init; } = ComparedText.TitleAndAbstract;

    /// <summary>Title and abstract of a paper as far as they are compared.</summary>
    internal (string First, string Second) Parts(Paper paper) =>
        Text switch
        {
            ComparedText.Abstract => (paper.Abstract, ""),
            ComparedText.Title => (paper.Title, ""),
            _ => (paper.Title, paper.Abstract),
        };

    internal void Check()
    {
        if (Size is < 1 or > 64)
        {
            throw new ArgumentOutOfRangeException(
                nameof(Size),
                Size,
                "A shingle has 1 to 64 words or characters; 5 words is usual."
            );
        }
    }

    public override string ToString() =>
        FormattableString.Invariant($"{Unit.ToString().ToLowerInvariant().TrimEnd('s')} {Size}-grams of {TextName}");

    private string TextName =>
        Text switch
        {
            ComparedText.Abstract => "the abstract",
            ComparedText.Title => "the title",
            _ => "title and abstract",
        };
}
