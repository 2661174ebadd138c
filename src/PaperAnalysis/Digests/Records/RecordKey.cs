namespace PaperAnalysis.Digests;

/// <summary>What a named field of a JSON or CSV record holds for a paper.</summary>
internal enum RecordKey
{
    /// <summary>Nothing that a paper has.</summary>
    None,
    Id,
    Title,
    Abstract,
    Date,
    UpdateDate,

    /// <summary>When a listing took the paper up.</summary>
    ListedDate,
    Versions,
    Authors,
    ParsedAuthors,
    Categories,
    Url,

    /// <summary>A record within the record, as the site's API nests it.</summary>
    Paper,
}
