using System.Text;
using System.Text.Json;

namespace PaperAnalysis.Digests;

/// <summary>Reads one JSON object into a draft, and where its title and abstract stand.</summary>
/// <remarks>
/// <c>TrySkip</c> stands for <c>Skip</c> throughout: the object is complete, and <c>Skip</c> refuses a stream that goes
/// on.
/// </remarks>
internal static class JsonRecord
{
    /// <param name="reader">On the object's start; afterwards on its end.</param>
    /// <param name="places">Where title, abstract and date stand, in bytes from the reader's start.</param>
    public static void Read(ref Utf8JsonReader reader, RecordDraft draft, List<RecordPlace> places)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = RecordKeys.Of(reader.ValueSpan);
            reader.Read();
            ReadValue(ref reader, field, draft, places);
        }
    }

    private static void ReadValue(
        ref Utf8JsonReader reader,
        RecordKey field,
        RecordDraft draft,
        List<RecordPlace> places
    )
    {
        switch (field)
        {
            case RecordKey.Id:
                draft.Id ??= Scalar(ref reader);
                break;
            case RecordKey.Title when draft.Title is null:
                draft.Title = Text(ref reader, field, places) is { } title ? WrappedText.Title(title) : null;
                break;
            case RecordKey.Abstract when draft.Abstract is null:
                draft.NamesAbstract = true;
                draft.Abstract = Text(ref reader, field, places) is { } text ? WrappedText.Abstract(text) : null;
                break;
            case RecordKey.Date or RecordKey.UpdateDate or RecordKey.ListedDate:
                places.Add(new RecordPlace(field, (int)reader.TokenStartIndex, 0));
                draft.SetDate(field, Scalar(ref reader));
                break;
            case RecordKey.Versions:
                draft.SetDate(RecordKey.Date, JsonLists.FirstCreated(ref reader));
                break;
            case RecordKey.Authors when draft.Authors.Count == 0:
                draft.Authors = JsonLists.Names(ref reader);
                break;
            case RecordKey.ParsedAuthors:
                draft.Authors = JsonLists.ParsedNames(ref reader) is { Count: > 0 } parsed ? parsed : draft.Authors;
                break;
            case RecordKey.Categories:
                draft.Categories = JsonLists.Categories(ref reader);
                break;
            case RecordKey.Url:
                draft.Url ??= Scalar(ref reader);
                break;
            case RecordKey.Paper when reader.TokenType == JsonTokenType.StartObject:
                draft.IsInPaper = true;
                Read(ref reader, draft, places);
                draft.IsInPaper = false;
                break;
            default:
                reader.TrySkip();
                break;
        }
    }

    private static string? Text(ref Utf8JsonReader reader, RecordKey field, List<RecordPlace> places)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            // Crossref gives a list of titles; other sources a list of paragraphs.
            places.Add(new RecordPlace(field, (int)reader.TokenStartIndex, 0));
            return string.Join("\n\n", JsonLists.Strings(ref reader));
        }
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return Valued(ref reader, field, places);
        }
        if (reader.TokenType != JsonTokenType.String)
        {
            return null;
        }
        places.Add(new RecordPlace(field, (int)reader.TokenStartIndex + 1, reader.ValueSpan.Length));
        return reader.GetString();
    }

    /// <summary>OpenReview gives an object with a <c>value</c>.</summary>
    private static string? Valued(ref Utf8JsonReader reader, RecordKey field, List<RecordPlace> places)
    {
        string? text = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isValue = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (isValue)
            {
                text = Text(ref reader, field, places);
            }
            else
            {
                reader.TrySkip();
            }
        }
        return text;
    }

    /// <summary>A string, or a number as it is written.</summary>
    private static string? Scalar(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }
        reader.TrySkip();
        return null;
    }
}
