namespace PaperAnalysis.Digests;

/// <summary>
/// One record of a digest: a title with its abstract, and where both stand, so that a number can be traced to file and
/// line.
/// </summary>
public sealed record Paper
{
    /// <summary>
    /// Unique in a <c>Collection</c>: the source's own id where it has one, else <c>digest:position</c>, as in
    /// <c>000:017</c>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The name of the digest that holds the record.</summary>
    public required string Digest { get; init; }

    /// <summary>The file as the caller named it, with <c>/</c> between folders.</summary>
    public required string File { get; init; }

    /// <summary>1-based place among the records of the digest.</summary>
    public required int Position { get; init; }

    /// <summary>From the title's first line to the abstract's last.</summary>
    public required LineRange Lines { get; init; }

    /// <summary>The title as it stands in the digest.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// The abstract as it stands in the digest; wrapped lines are joined by one space, paragraphs by a line feed.
    /// </summary>
    public required string Abstract { get; init; }

    public CharSpan TitleSpan { get; init; }

    public CharSpan AbstractSpan { get; init; }

    /// <summary>
    /// Where each line of the abstract begins in <see cref="Abstract"/>, in order; empty in layouts whose records hold
    /// fields rather than lines.
    /// </summary>
    internal IReadOnlyList<LineStart> AbstractLines { get; init; } = [];

    /// <summary>The date as the digest writes it ("Mar 17"), never completed by a year that is not there.</summary>
    public string? DateText { get; init; }

    /// <summary>
    /// The day of <see cref="DateText"/>, only where that gives year, month and day: of a record of fields (JSON, CSV)
    /// the day on which the paper was published.
    /// </summary>
    public DateOnly? Date { get; init; }

    /// <summary>
    /// The day on which the digest lists the paper: <see cref="Digest.Date"/>, or where a file holds several days the
    /// one that it gives for the record. Null where no year is said.
    /// </summary>
    public DateOnly? Listed { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public string? Url { get; init; }

    /// <summary>
    /// The line of the file on which a character of <see cref="Abstract"/> stands; of a record of fields (JSON, CSV)
    /// the record's first line.
    /// </summary>
    /// <param name="offset">0-based, in UTF-16 code units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The abstract is not that long.</exception>
    public int AbstractLineAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Abstract.Length);
        var (first, after) = (0, AbstractLines.Count);
        while (first < after)
        {
            var middle = (first + after) / 2;
            (first, after) = AbstractLines[middle].Offset <= offset ? (middle + 1, after) : (first, middle);
        }

        return first > 0 ? AbstractLines[first - 1].Line : Lines.First;
    }
}
