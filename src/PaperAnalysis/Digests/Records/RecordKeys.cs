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
    ];

    public static RecordKey Of(ReadOnlySpan<byte> name)
    {
        foreach (var (known, field) in Names)
        {
            if (Ascii.EqualsIgnoreCase(name, known))
            {
                return field;
            }
        }
        return RecordKey.None;
    }

    /// <param name="heading">A CSV column's heading; white space around it does not count, and a space within stands
    /// for <c>_</c>.</param>
    public static RecordKey Of(string heading) => Of(Encoding.UTF8.GetBytes(heading.Trim().Replace(' ', '_')));
}
