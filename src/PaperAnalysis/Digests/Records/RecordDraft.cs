namespace PaperAnalysis.Digests;

/// <summary>A record while its fields are read.</summary>
internal sealed class RecordDraft
{
    private string? _date;
    private string? _updateDate;
    private string? _paperDate;
    private string? _listedDate;

    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Abstract { get; set; }

    /// <summary>Whether it has a place for an abstract, which may be empty.</summary>
    public bool NamesAbstract { get; set; }

    public IReadOnlyList<string> Authors { get; set; } = [];

    public IReadOnlyList<string> Categories { get; set; } = [];

    public string? Url { get; set; }

    public CharSpan TitleSpan { get; set; }

    public CharSpan AbstractSpan { get; set; }

    public LineRange Lines { get; set; }

    public IReadOnlyList<LineStart> AbstractLines { get; set; } = [];

    /// <summary>While the record within the record is read, as the site's API nests it.</summary>
    public bool IsInPaper { get; set; }

    /// <summary>The paper's first date, or else its last update.</summary>
    public string? DateText => _paperDate ?? _date ?? _updateDate;

    /// <summary>
    /// When the listing took the paper up: the date of the outer record, unless it only repeats the paper's own.
    /// </summary>
    public string? ListedText => _listedDate ?? (_paperDate is null || _paperDate == _date ? null : _date);

    public void SetDate(RecordKey field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }
        ref var date = ref _date;
        if (field == RecordKey.UpdateDate)
        {
            date = ref _updateDate;
        }
        else if (field == RecordKey.ListedDate)
        {
            date = ref _listedDate;
        }
        else if (IsInPaper)
        {
            date = ref _paperDate;
        }
        date ??= text;
    }

    public void Clear()
    {
        (_paperDate, _listedDate) = (null, null);
        (_date, _updateDate, Id, Title, Abstract, Url) = (null, null, null, null, null, null);
        (Authors, Categories, AbstractLines) = ([], [], []);
        (TitleSpan, AbstractSpan, Lines) = (default, default, default);
        (NamesAbstract, IsInPaper) = (false, false);
    }
}
