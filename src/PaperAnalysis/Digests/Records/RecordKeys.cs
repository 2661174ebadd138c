using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>
/// The field names of JSON and CSV records: plain ones, those of the Daily Papers API and those of the public arXiv
/// snapshot.
/// </summary>
internal static class RecordKeys
{
    // The commonest first: names are looked up in this order.
    private static readonly (byte[] Name, RecordKey Field)[] Names =
    [
        ("id"u8.ToArray(), RecordKey.Id),
        ("title"u8.ToArray(), RecordKey.Title),
        ("abstract"u8.ToArray(), RecordKey.Abstract),
        ("summary"u8.ToArray(), RecordKey.Abstract),
        ("date"u8.ToArray(), RecordKey.Date),
        ("published"u8.ToArray(), RecordKey.Date),
        ("publishedAt"u8.ToArray(), RecordKey.Date),
        ("published_at"u8.ToArray(), RecordKey.Date),
        ("published_date"u8.ToArray(), RecordKey.Date),
        ("update_date"u8.ToArray(), RecordKey.UpdateDate),
        ("updated"u8.ToArray(), RecordKey.UpdateDate),
        ("submittedOnDailyAt"u8.ToArray(), RecordKey.ListedDate),
        ("year"u8.ToArray(), RecordKey.UpdateDate),
        ("versions"u8.ToArray(), RecordKey.Versions),
        ("authors"u8.ToArray(), RecordKey.Authors),
        ("author"u8.ToArray(), RecordKey.Authors),
        ("authors_parsed"u8.ToArray(), RecordKey.ParsedAuthors),
        ("categories"u8.ToArray(), RecordKey.Categories),
        ("category"u8.ToArray(), RecordKey.Categories),
        ("subjects"u8.ToArray(), RecordKey.Categories),
        ("url"u8.ToArray(), RecordKey.Url),
        ("link"u8.ToArray(), RecordKey.Url),
        ("paper"u8.ToArray(), RecordKey.Paper),
        ("arxiv_id"u8.ToArray(), RecordKey.Id),
        ("paper_id"u8.ToArray(), RecordKey.Id),
        ("paper_title"u8.ToArray(), RecordKey.Title),
        ("papertitle"u8.ToArray(), RecordKey.Title),
        ("article_title"u8.ToArray(), RecordKey.Title),
        ("document_title"u8.ToArray(), RecordKey.Title),
        ("paper_abstract"u8.ToArray(), RecordKey.Abstract),
        ("abstract_text"u8.ToArray(), RecordKey.Abstract),
        ("abstracttext"u8.ToArray(), RecordKey.Abstract),
        ("abstract_note"u8.ToArray(), RecordKey.Abstract),
        ("abstractnote"u8.ToArray(), RecordKey.Abstract),
        ("publication_date"u8.ToArray(), RecordKey.Date),
        ("publication_year"u8.ToArray(), RecordKey.UpdateDate),
        ("author_s"u8.ToArray(), RecordKey.Authors),
    ];

    // By length, so that most names of other things are told at once.
    private static readonly (byte[] Name, RecordKey Field)[][] ByLength =
    [
        .. Enumerable
            .Range(0, Names.Max(known => known.Name.Length) + 1)
            .Select(length => Names.Where(known => known.Name.Length == length).ToArray()),
    ];

    public static RecordKey Of(ReadOnlySpan<byte> name)
    {
        if (name.Length >= ByLength.Length)
        {
            return RecordKey.None;
        }
        foreach (var (known, field) in ByLength[name.Length])
        {
            if (Ascii.EqualsIgnoreCase(name, known))
            {
                return field;
            }
        }
        return RecordKey.None;
    }

    /// <param name="heading">A CSV column's heading; what is no letter and no digit counts as one <c>_</c>, and not at
    /// all at the ends.</param>
    public static RecordKey Of(string heading)
    {
        var name = new StringBuilder(heading.Length);
        foreach (var c in heading)
        {
            if (char.IsLetterOrDigit(c))
            {
                name.Append(c);
            }
            else if (name.Length > 0 && name[^1] != '_')
            {
                name.Append('_');
            }
        }
        return Of(Encoding.UTF8.GetBytes(name.ToString().TrimEnd('_')));
    }
}
