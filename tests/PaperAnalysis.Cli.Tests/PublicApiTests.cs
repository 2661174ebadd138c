using System.Reflection;
using System.Runtime.CompilerServices;
using PaperAnalysis.Digests;
using PaperAnalysis.Figures;
using PaperAnalysis.Words;

namespace PaperAnalysis.Cli.Tests;

/// <summary>
/// The library's public names are one reviewed file: a change to them shows in review, not in a user's notebook.
/// </summary>
public class PublicApiTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void The_public_api_is_the_reviewed_one()
    {
        var actual = Describe([typeof(Paper).Assembly, typeof(Corpus).Assembly, typeof(Figure).Assembly]);
        if (Environment.GetEnvironmentVariable("WRITE_PUBLIC_API") == "1")
        {
            File.WriteAllLines(ReviewedFile(), actual);
        }
        var reviewed = File.ReadAllLines(ReviewedFile());
        var added = actual.Except(reviewed).ToList();
        var removed = reviewed.Except(actual).ToList();

        Assert.True(
            added.Count + removed.Count == 0,
            $"""
            The public API differs from PublicApi.txt. Where the change is meant, review these lines and edit the file.
            {string.Join(
                '\n',
                added.Select(line => "+ " + line).Concat(removed.Select(line => "- " + line))
            )}
            """
        );
    }

    private static string ReviewedFile([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "PublicApi.txt");

    private static List<string> Describe(Assembly[] assemblies) =>
        [
            .. assemblies
                .SelectMany(static assembly => assembly.GetExportedTypes())
                .Where(type => !type.Name.StartsWith('<'))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .SelectMany(type =>
                    Members(type)
                        .Order(StringComparer.Ordinal)
                        .Distinct()
                        .Select(member => $"{Name(type)}.{member}")
                        .Prepend(Name(type))
                ),
        ];

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetEnumNames();
        }
        return type.GetMembers(Declared)
            .Where(member => !IsWrittenByTheCompiler(type, member))
            .Select(member =>
                member switch
                {
                    ConstructorInfo made => $"new({Parameters(made)})",
                    MethodInfo method => $"{method.Name}({Parameters(method)}) : {Name(method.ReturnType)}",
                    PropertyInfo property => $"{property.Name} : {Name(property.PropertyType)}",
                    FieldInfo field => $"{field.Name} : {Name(field.FieldType)}",
                    _ => "",
                }
            )
            .Where(text => text.Length > 0);
    }

    /// <summary>Accessors, and what every record has.</summary>
    private static bool IsWrittenByTheCompiler(Type type, MemberInfo member) =>
        member is Type
        || member is MethodInfo { IsSpecialName: true }
        || member.Name.Contains('<', StringComparison.Ordinal)
        || member is MethodBase && member.IsDefined(typeof(CompilerGeneratedAttribute))
        || member is MethodInfo { Name: "Deconstruct" }
        || (member.Name is "Equals" or "GetHashCode" or "ToString" && type.GetMethod("<Clone>$") is not null);

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"));

    private static string Name(Type type)
    {
        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Name(inner) + "?";
        }
        var simple =
            type.IsNested && !type.IsGenericParameter ? Name(type.DeclaringType!) + "." + type.Name : type.Name;
        return type.IsGenericType && simple.IndexOf('`', StringComparison.Ordinal) is var tick and >= 0
            ? $"{simple[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : simple;
    }
}
