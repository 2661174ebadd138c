using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>One value in several representations, as Jupyter's display messages and .ipynb outputs hold it.</summary>
/// <param name="Data">MIME type to content: a JSON string for text types, any JSON for <c>application/json</c> and
/// <c>+json</c> types.</param>
/// <param name="Metadata">Display metadata by MIME type; mostly empty.</param>
internal sealed record MimeBundle(JsonObject Data, JsonObject Metadata)
{
    /// <summary>As front ends and files get it: without the records, which are for the pages alone.</summary>
    public MimeBundle WithoutRecords()
    {
        if (!Data.ContainsKey(MimeTypes.Records))
        {
            return this;
        }

        var data = (JsonObject)Data.DeepClone();
        data.Remove(MimeTypes.Records);
        return this with { Data = data };
    }
}
