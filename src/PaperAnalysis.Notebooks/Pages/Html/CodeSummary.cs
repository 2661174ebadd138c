using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>What a cell's code does, in a few words: what its first comment says, else the last thing that it does.</summary>
internal static class CodeSummary
{
    private const int Longest = 70;
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    public static string Of(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, Script).GetCompilationUnitRoot();
        var first = root.GetLeadingTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));
        var said =
            first != default ? first.ToString().TrimStart('/', ' ')
            : root.Members is [.., { } last] ? last.ToString()
            : code;
        var line = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest ? line : line[..Longest].TrimEnd() + "…";
    }
}
