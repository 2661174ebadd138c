using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>
/// The documentation file that a compiler wrote beside an assembly, read when it is first asked for. A member that
/// inherits the comment of another one in the file has its own words first and of the other's what it does not say.
/// </summary>
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
            var members = XDocument
                .Load(file)
                .Descendants("member")
                .Where(member => member.Attribute("name") is not null)
                .GroupBy(member => member.Attribute("name")!.Value, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
            foreach (var member in members.Values)
            {
                Inherit(member, members);
            }
            return members.ToDictionary(
                member => member.Key,
                member => member.Value.ToString(),
                StringComparer.Ordinal
            );
        }
        catch (Exception unreadable) when (unreadable is XmlException or IOException)
        {
            // A library without readable documentation is still a library.
            return [];
        }
    }

    private static void Inherit(XElement member, Dictionary<string, XElement> members)
    {
        // The reference goes before it is followed: comments that inherit from each other end here too.
        if (
            member.Element("inheritdoc") is not { } reference
            || reference.Attribute("cref") is not { } from
            || !members.TryGetValue(from.Value, out var other)
        )
        {
            return;
        }
        reference.Remove();
        Inherit(other, members);
        var own = member.Elements().Select(Part).ToHashSet();
        member.Add(other.Elements().Where(part => !own.Contains(Part(part))));
    }

    /// <summary>What a part of a comment is about: the summary, a parameter, an exception.</summary>
    private static (string Kind, string? Of) Part(XElement part) =>
        (part.Name.LocalName, (part.Attribute("name") ?? part.Attribute("cref"))?.Value);
}
