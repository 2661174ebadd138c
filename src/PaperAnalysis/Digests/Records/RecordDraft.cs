namespace PaperAnalysis.Digests;

/// <summary>A record while its fields are read.</summary>
internal sealed class RecordDraft
{
    private string? _date;
    private string? _updateDate;

    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Abstract { get; set; }

    public IReadOnlyList<string> Authors { get; set; } = [];

    public IReadOnlyList<string> Categories { get; set; } = [];

    public string? Url { get; set; }

    public CharSpan TitleSpan { get; set; }

    public CharSpan AbstractSpan { get; set; }

    public LineRange Lines { get; set; }

    public IReadOnlyList<LineStart> AbstractLines { get; set; } = [];

    /// <summary>The first date, or else the last update.</summary>
    public string? DateText => _date ?? _updateDate;

    public void SetDate(RecordKey field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }
        if (field == RecordKey.UpdateDate)
        {
            _updateDate ??= text;
        }
        else
        {
            _date ??= text;
        }
    }

    public void Clear()
    {
        (_date, _updateDate, Id, Title, Abstract, Url) = (null, null, null, null, null, null);
        (Authors, Categories, AbstractLines) = ([], [], []);
        (TitleSpan, AbstractSpan, Lines) = (default, default, default);
    }
}
