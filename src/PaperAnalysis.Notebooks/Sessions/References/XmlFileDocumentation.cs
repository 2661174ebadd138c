using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>The documentation file that a compiler wrote beside an assembly, read when it is first asked for.</summary>
internal sealed class XmlFileDocumentation(string file) : DocumentationProvider
{
    private readonly Lazy<Dictionary<string, string>> _members = new(() => Read(file));

    protected override string? GetDocumentationForSymbol(
        string documentationMemberID,
        CultureInfo preferredCulture,
        CancellationToken cancellationToken = default
    ) => _members.Value.GetValueOrDefault(documentationMemberID, "");

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(file);

    private static Dictionary<string, string> Read(string file)
    {
        try
        {
            return XDocument
                .Load(file)
                .Descendants("member")
                .Where(member => member.Attribute("name") is not null)
                .GroupBy(member => member.Attribute("name")!.Value, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First().ToString(), StringComparer.Ordinal);
        }
        catch (Exception unreadable) when (unreadable is XmlException or IOException)
        {
            // A library without readable documentation is still a library.
            return [];
        }
    }
}
