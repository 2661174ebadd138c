using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// Finds where a cell has to look whether it shall stop: at every turn of a loop, before every <c>goto</c>, and at the start
/// of every body that can call itself. The compiler's own instrumentation leaves out what stands at the top level, which is
/// most of a notebook.
/// </summary>
internal sealed class StopPoints : CSharpSyntaxWalker
{
    /// <summary>The field of a cell that stops its code.</summary>
    public const string Field = "__stopped";

    private const string Look = $"if ({Field}) throw new global::System.OperationCanceledException(); ";

    // The compiler guards methods against recursion without end, but not the lambdas of the top level.
    private const string LookInLambda =
        Look + "global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack(); ";

    private readonly Lazy<SemanticModel> _model;
    private readonly List<Insertion> _insertions = [];

    private StopPoints(Lazy<SemanticModel> model) => this._model = model;

    /// <summary>Empty where a cell has nothing that can go on for ever.</summary>
    public static ImmutableArray<Insertion> Of(SyntaxTree tree, Compilation cell)
    {
        var root = tree.GetCompilationUnitRoot();
        var points = new StopPoints(new Lazy<SemanticModel>(() => cell.GetSemanticModel(tree)));
        points.Visit(root);
        if (points._insertions.Count == 0)
        {
            return [];
        }
        var (place, atEnd) = Place(root);
        var field = new Insertion(place, $" static volatile bool {Field}; ");
        IEnumerable<Insertion> all = atEnd ? points._insertions.Append(field) : points._insertions.Prepend(field);
        // A stable order: what stands at one position stays as it was put.
        return [.. all.OrderBy(insertion => insertion.Position)];
    }

    /// <summary>Where a field can stand and takes no documentation from what follows it.</summary>
    private static (int Place, bool AtEnd) Place(CompilationUnitSyntax root) =>
        root.Members.FirstOrDefault(member => !IsDocumented(member)) is { } member
            ? (member.SpanStart, false)
            : (root.Members[^1].Span.End, true);

    private static bool IsDocumented(MemberDeclarationSyntax member) =>
        member
            .GetLeadingTrivia()
            .Any(trivia =>
                trivia.Kind()
                    is SyntaxKind.SingleLineDocumentationCommentTrivia
                        or SyntaxKind.MultiLineDocumentationCommentTrivia
            );

    public override void DefaultVisit(SyntaxNode node)
    {
        switch (node)
        {
            case WhileStatementSyntax loop:
                InLoop(loop.Statement);
                break;
            case DoStatementSyntax loop:
                InLoop(loop.Statement);
                break;
            case ForStatementSyntax loop:
                InLoop(loop.Statement);
                break;
            case CommonForEachStatementSyntax loop:
                InLoop(loop.Statement);
                break;
            case GotoStatementSyntax { SemicolonToken.IsMissing: false } jump:
                Around(jump, "{ " + Look, " }");
                break;
            case BaseMethodDeclarationSyntax own when !IsStaticConstructor(own):
                InBody(own.Body, own.ExpressionBody, own.SemicolonToken, GivesNothing(own));
                break;
            case AccessorDeclarationSyntax own:
                InBody(
                    own.Body,
                    own.ExpressionBody,
                    own.SemicolonToken,
                    !own.IsKind(SyntaxKind.GetAccessorDeclaration)
                );
                break;
            case PropertyDeclarationSyntax own:
                InGetter(own.ExpressionBody, own.SemicolonToken);
                break;
            case IndexerDeclarationSyntax own:
                InGetter(own.ExpressionBody, own.SemicolonToken);
                break;
            case LocalFunctionStatementSyntax own:
                InBody(own.Body, own.ExpressionBody, own.SemicolonToken, GivesNothing(own.ReturnType, own.Modifiers));
                break;
            case LambdaExpressionSyntax lambda:
                InLambda(lambda);
                break;
            case AnonymousMethodExpressionSyntax own:
                InBlock(own.Block, LookInLambda);
                break;
        }
        base.DefaultVisit(node);
    }

    private void InLoop(StatementSyntax body)
    {
        if (body is BlockSyntax block)
        {
            InBlock(block);
        }
        else if (!body.IsMissing)
        {
            Around(body, "{ " + Look, " }");
        }
    }

    private void InBody(
        BlockSyntax? block,
        ArrowExpressionClauseSyntax? arrow,
        SyntaxToken semicolon,
        bool givesNothing
    )
    {
        if (block is not null)
        {
            InBlock(block);
        }
        else if (arrow is { Expression: not ThrowExpressionSyntax } && !semicolon.IsMissing)
        {
            _insertions.Add(new Insertion(arrow.ArrowToken.SpanStart, "{ " + Look + Return(givesNothing), Replaced: 2));
            _insertions.Add(new Insertion(semicolon.Span.End, " }"));
        }
    }

    /// <summary>A property or indexer that is one expression: what it stands for is a body of its getter.</summary>
    private void InGetter(ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon)
    {
        if (arrow is { Expression: not ThrowExpressionSyntax } && !semicolon.IsMissing)
        {
            var start = "{ get { " + Look + Return(nothing: false);
            _insertions.Add(new Insertion(arrow.ArrowToken.SpanStart, start, Replaced: 2));
            _insertions.Add(new Insertion(semicolon.Span.End, " } }"));
        }
    }

    private void InLambda(LambdaExpressionSyntax lambda)
    {
        if (lambda.Block is { } block)
        {
            InBlock(block, LookInLambda);
        }
        else if (
            lambda.ExpressionBody is { IsMissing: false } and not ThrowExpressionSyntax
            && _model.Value.GetSymbolInfo(lambda).Symbol is IMethodSymbol method
            // An expression tree must stay an expression.
            && _model.Value.GetTypeInfo(lambda).ConvertedType is { TypeKind: TypeKind.Delegate }
        )
        {
            var givesNothing =
                method.ReturnsVoid || (method.IsAsync && method.ReturnType is INamedTypeSymbol { Arity: 0 });
            Around(lambda.ExpressionBody, "{ " + LookInLambda + Return(givesNothing), "; }");
        }
    }

    private void InBlock(BlockSyntax block, string look = Look)
    {
        if (!block.OpenBraceToken.IsMissing)
        {
            _insertions.Add(new Insertion(block.OpenBraceToken.Span.End, " " + look));
        }
    }

    private void Around(SyntaxNode node, string before, string after)
    {
        _insertions.Add(new Insertion(node.SpanStart, before));
        _insertions.Add(new Insertion(node.Span.End, after));
    }

    private static string Return(bool nothing) => nothing ? "" : "return ";

    /// <summary>One that is stopped would be broken for the rest of the session.</summary>
    private static bool IsStaticConstructor(BaseMethodDeclarationSyntax own) =>
        own is ConstructorDeclarationSyntax && own.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool GivesNothing(BaseMethodDeclarationSyntax own) =>
        own switch
        {
            MethodDeclarationSyntax method => GivesNothing(method.ReturnType, method.Modifiers),
            OperatorDeclarationSyntax operation => GivesNothing(operation.ReturnType, operation.Modifiers),
            ConversionOperatorDeclarationSyntax => false,
            _ => true,
        };

    private static bool GivesNothing(TypeSyntax type, SyntaxTokenList modifiers) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        || (
            modifiers.Any(SyntaxKind.AsyncKeyword)
            && type is IdentifierNameSyntax or QualifiedNameSyntax { Right: IdentifierNameSyntax }
        );
}
