namespace PaperAnalysis.Digests;

/// <summary>
/// How a file sets out its papers. <see cref="All"/> is the ordered table: the first that recognises a file's opening
/// reads it.
/// </summary>
public sealed class Layout
{
    private readonly Func<Opening, bool> _recognises;

    private Layout(string name, string description, Func<Opening, bool> recognises, Action<Stream, DigestBuilder> read)
    {
        Name = name;
        Description = description;
        this._recognises = recognises;
        Read = read;
    }

    public static Layout BlankSeparated { get; } =
        new(
            "blank-separated",
            "a saved page of titles and abstracts with blank lines between them",
            opening => opening.IsBlankSeparated,
            SavedPage.ReadBlankSeparated
        );

    public static Layout Glued { get; } =
        new(
            "glued",
            "a saved page of titles and abstracts, one line each, without blank lines",
            opening => opening.IsGlued,
            SavedPage.ReadGlued
        );

    public static Layout JsonLines { get; } =
        new(
            "json-lines",
            "one JSON object on each line, with id, title and abstract (or summary)",
            JsonLinesFile.Recognises,
            JsonLinesFile.Read
        );

    public static Layout DailyPapersJson { get; } =
        new(
            "daily-papers-json",
            "a JSON array of records, as the Daily Papers API returns it, or an object with such an array",
            JsonArrayFile.Recognises,
            JsonArrayFile.Read
        );

    public static Layout Csv { get; } =
        new(
            "csv",
            "comma-separated values with a header that names title and abstract (or summary)",
            CsvFile.Recognises,
            CsvFile.Read
        );

    public static Layout ArxivListing { get; } =
        new(
            "arxiv-listing",
            @"an arXiv listing e-mail, its records between rules of \\",
            ArxivListingFile.Recognises,
            ArxivListingFile.Read
        );

    public static Layout SavedHtml { get; } =
        new(
            "saved-html",
            "a page of papers as a browser saves it (HTML)",
            SavedHtmlFile.Recognises,
            SavedHtmlFile.Read
        );

    public static IReadOnlyList<Layout> All { get; } =
    [JsonLines, DailyPapersJson, ArxivListing, SavedHtml, Csv, BlankSeparated, Glued];

    /// <summary>The name on the command line and in tables, as in <c>json-lines</c>.</summary>
    public string Name { get; }

    public string Description { get; }

    /// <summary>True for saved pages, which other text may look like.</summary>
    internal bool IsText => this == BlankSeparated || this == Glued;

    internal Action<Stream, DigestBuilder> Read { get; }

    /// <summary>The layout of that name; null where there is none.</summary>
    public static Layout? Named(string name) => All.FirstOrDefault(layout => layout.Name == name);

    public override string ToString() => Name;

    internal static Layout? Of(Opening opening) => All.FirstOrDefault(layout => layout._recognises(opening));
}
