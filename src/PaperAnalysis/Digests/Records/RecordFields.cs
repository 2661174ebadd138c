using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>
/// The field names of JSON and CSV records: plain ones, those of the Daily Papers API and those of the public arXiv
/// snapshot.
/// </summary>
internal static class RecordFields
{
    // The commonest first: names are looked up in this order.
    private static readonly (byte[] Name, RecordField Field)[] Names =
    [
        ("id"u8.ToArray(), RecordField.Id),
        ("title"u8.ToArray(), RecordField.Title),
        ("abstract"u8.ToArray(), RecordField.Abstract),
        ("summary"u8.ToArray(), RecordField.Abstract),
        ("date"u8.ToArray(), RecordField.Date),
        ("published"u8.ToArray(), RecordField.Date),
        ("publishedAt"u8.ToArray(), RecordField.Date),
        ("published_at"u8.ToArray(), RecordField.Date),
        ("published_date"u8.ToArray(), RecordField.Date),
        ("update_date"u8.ToArray(), RecordField.UpdateDate),
        ("updated"u8.ToArray(), RecordField.UpdateDate),
        ("year"u8.ToArray(), RecordField.UpdateDate),
        ("versions"u8.ToArray(), RecordField.Versions),
        ("authors"u8.ToArray(), RecordField.Authors),
        ("author"u8.ToArray(), RecordField.Authors),
        ("authors_parsed"u8.ToArray(), RecordField.ParsedAuthors),
        ("categories"u8.ToArray(), RecordField.Categories),
        ("category"u8.ToArray(), RecordField.Categories),
        ("subjects"u8.ToArray(), RecordField.Categories),
        ("url"u8.ToArray(), RecordField.Url),
        ("link"u8.ToArray(), RecordField.Url),
        ("paper"u8.ToArray(), RecordField.Paper),
        ("arxiv_id"u8.ToArray(), RecordField.Id),
        ("paper_id"u8.ToArray(), RecordField.Id),
    ];

    public static RecordField Of(ReadOnlySpan<byte> name)
    {
        foreach (var (known, field) in Names)
        {
            if (Ascii.EqualsIgnoreCase(name, known))
            {
                return field;
            }
        }
        return RecordField.None;
    }

    /// <param name="heading">A CSV column's heading; white space around it does not count, and a space within stands
    /// for <c>_</c>.</param>
    public static RecordField Of(string heading) => Of(Encoding.UTF8.GetBytes(heading.Trim().Replace(' ', '_')));
}
