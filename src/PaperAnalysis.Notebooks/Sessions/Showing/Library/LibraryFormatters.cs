using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>
/// The formatting library, which shows any object and whose table of formatters a notebook's user fills. The table is
/// the process's; a new session finds it as the library made it.
/// </summary>
internal static class LibraryFormatters
{
    private const string Library = "Microsoft.DotNet.Interactive.Formatting";
    private const string PlainAsHtml = "<div class=\"dni-plaintext\"><pre>";

    // Loading the library takes longer than everything else that showing a number does, and nobody has registered
    // anything in a library that is not loaded.
    private static bool _loaded;

    private static bool Loaded =>
        _loaded =
            _loaded || AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == Library);

    public static void Reset()
    {
        if (Loaded)
        {
            ResetTable();
        }
    }

    /// <summary>
    /// What the user, or an attribute of the value's type, registered for it: nothing else is asked then.
    /// </summary>
    public static JsonObject? ShowRegistered(object value) => Loaded ? Registered(value) : null;

    /// <summary>Any object, in the forms that its type prefers.</summary>
    public static JsonObject Show(object value)
    {
        using var once = Sequence.Of(value);
        return Preferred(once?.Items ?? value);
    }

    private static JsonObject Preferred(object value)
    {
        var data = new JsonObject();
        foreach (var type in Formatter.GetPreferredMimeTypesFor(value.GetType()))
        {
            Add(data, type, value);
        }
        // The library puts numbers and lists of them into a frame of HTML that says no more than the text.
        if (
            data[MimeTypes.Html]?.GetValue<string>() is { } html
            && html.StartsWith(PlainAsHtml, StringComparison.Ordinal)
        )
        {
            data.Remove(MimeTypes.Html);
        }
        return WithPlain(data, value);
    }

    private static void ResetTable()
    {
        Formatter.ResetToDefault();
        Formatter.ListExpansionLimit = ShowLimits.Items;
        Formatter.RecursionLimit = ShowLimits.Depth;
    }

    private static JsonObject? Registered(object value)
    {
        var type = value.GetType();
        // Asking makes the library look for formatters that the type names by an attribute.
        _ = Formatter.GetPreferredFormatterFor(type, MimeTypes.Plain);
        var types = Formatter
            .RegisteredFormatters(includeDefaults: false)
            .Where(formatter => Serves(formatter.Type, type))
            .Select(formatter => formatter.MimeType)
            .Distinct()
            .ToList();
        if (types.Count == 0)
        {
            return null;
        }
        var data = new JsonObject();
        foreach (var mimeType in types)
        {
            Add(data, mimeType, value);
        }
        return WithPlain(data, value);
    }

    private static bool Serves(Type formatter, Type value) =>
        formatter.IsAssignableFrom(value)
        || (
            formatter.IsGenericTypeDefinition
            && Ancestry(value).Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == formatter)
        );

    private static IEnumerable<Type> Ancestry(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            yield return at;
        }
        foreach (var contract in type.GetInterfaces())
        {
            yield return contract;
        }
    }

    /// <summary>Front ends without graphics show it, and every other as long as it has nothing better.</summary>
    private static JsonObject WithPlain(JsonObject data, object value)
    {
        if (!data.ContainsKey(MimeTypes.Plain))
        {
            Add(data, MimeTypes.Plain, value);
        }
        return data;
    }

    private static void Add(JsonObject data, string mimeType, object value)
    {
        var limit = mimeType switch
        {
            MimeTypes.Plain => ShowLimits.PlainLength,
            MimeTypes.Html => ShowLimits.HtmlLength,
            _ => ShowLimits.JsonLength,
        };
        using var writer = new BoundedWriter(limit);
        try
        {
            using var context = new FormatContext(writer);
            value.FormatTo(context, mimeType);
        }
        catch (Exception) when (writer.Full)
        {
            // The library may have wrapped what the writer threw.
        }
        var text = writer.ToString();
        if (!writer.Full)
        {
            data[mimeType] =
                MimeTypes.IsJson(mimeType) ? JsonNode.Parse(text)
                : mimeType == MimeTypes.Html ? ScopedHtml.Clean(text)
                : text;
        }
        else if (mimeType == MimeTypes.Plain)
        {
            data[mimeType] = ShownText.CutOpen(text, limit);
        }
    }
}
