namespace PaperAnalysis.Digests;

/// <summary>Pairs blocks of text: a title, then the abstract after it, in one block or in several paragraphs.</summary>
/// <remarks>Content decides, not counting: one missing or extra block leaves out its own pair and moves no other.</remarks>
internal sealed class Pairing(DigestBuilder builder, bool splitsBlocks)
{
    // arXiv takes no abstract above 1,920 characters; what is longer when joined is more likely two abstracts.
    private const int LongestAbstract = 2000;
    private const int ShortParagraph = 300;

    private readonly List<Block> abstracts = [];
    private Block? title;
    private string? titleDate;
    private Block? held;
    private bool orphan;

    /// <summary>The date that stands above the papers that follow.</summary>
    public string? DateText { get; set; }

    public void Take(Block block)
    {
        var shape = block.Shape;
        ResolveHeld(shape);
        if (!IsTitlePending && TrySplit(block, out var heading, out var rest))
        {
            SetTitle(heading);
            abstracts.Add(rest);
            return;
        }
        switch (shape)
        {
            case Shape.Title:
                SetTitle(block);
                break;
            case Shape.Either when abstracts.Count > 0:
                held = block;
                break;
            case Shape.Either when title is null:
                SetTitle(block);
                break;
            default:
                TakeProse(block);
                break;
        }
    }

    public void Finish()
    {
        ResolveHeld(Shape.Title);
        Close();
    }

    private bool IsTitlePending => title is not null && abstracts.Count == 0;

    /// <summary>A short sentence after an abstract is its last words, unless an abstract follows: then it is a title.</summary>
    private void ResolveHeld(Shape next)
    {
        if (held is not { } block)
        {
            return;
        }
        held = null;
        if (next == Shape.Abstract && !TextShape.HasUrl(block.Text))
        {
            SetTitle(block);
        }
        else
        {
            TakeProse(block);
        }
    }

    private void SetTitle(Block block)
    {
        Close();
        title = block;
        titleDate = DateText;
    }

    private void TakeProse(Block block)
    {
        if (IsTitlePending)
        {
            abstracts.Add(block);
        }
        else if (abstracts.Count > 0 && Joins(block))
        {
            builder.Warn(
                block.FirstLine,
                $"a further paragraph {Quote.Short(block.Text)} of the abstract that starts on line {abstracts[0].FirstLine}",
                "an abstract in one paragraph",
                "if a paper starts here, put its title on the line before; the paragraph is joined to the abstract"
            );
            abstracts.Add(block);
        }
        else
        {
            Close();
            orphan = true;
            abstracts.Add(block);
        }
    }

    /// <summary>A title directly above its wrapped abstract, in one block.</summary>
    private bool TrySplit(Block block, out Block first, out Block rest)
    {
        (first, rest) = (block, block);
        if (
            !splitsBlocks
            || block.Lines.Count < 2
            || TextShape.Of(block.Lines[0].Text) != Shape.Title
            || TextShape.StartsLower(block.Lines[1].Text)
        )
        {
            return false;
        }
        first = new Block([block.Lines[0]]);
        rest = new Block([.. block.Lines.Skip(1)]);
        return rest.Shape != Shape.Title;
    }

    private bool Joins(Block block) =>
        block.Text.Length < ShortParagraph
        || abstracts.Sum(part => part.Text.Length) + block.Text.Length <= LongestAbstract;

    private void Close()
    {
        if (orphan)
        {
            CloseOrphan();
        }
        else if (title is not null && abstracts.Count > 0)
        {
            AddPaper(title);
        }
        else if (title is not null)
        {
            CloseTitle(title);
        }
        title = null;
        orphan = false;
        abstracts.Clear();
    }

    private void CloseOrphan()
    {
        builder.Unpaired++;
        Mark(abstracts, LineClass.Abstract);
        builder.Warn(
            abstracts[0].FirstLine,
            $"an abstract without a title, {Quote.Short(abstracts[0].Text)}",
            "a title on a line before it",
            "add the title; the abstract is left out"
        );
    }

    private void CloseTitle(Block block)
    {
        if (block.Text.Length < 16 && !block.Text.AsSpan().Trim().Contains(' '))
        {
            foreach (var line in block.Lines)
            {
                builder.MarkUnrecognised(line.Number, line.Text);
            }
            return;
        }
        builder.Unpaired++;
        Mark([block], LineClass.Title);
        builder.Warn(
            block.FirstLine,
            $"a title without an abstract, {Quote.Short(block.Text)}",
            "its abstract on the lines after it",
            "add the abstract, or delete the line if it is no title; it is left out"
        );
    }

    private void AddPaper(Block heading)
    {
        Mark([heading], LineClass.Title);
        Mark(abstracts, LineClass.Abstract);
        builder.Add(
            new Paper
            {
                Id = builder.NextId,
                Digest = builder.Name,
                File = builder.File,
                Position = builder.PaperCount + 1,
                Lines = new LineRange(heading.FirstLine, abstracts[^1].LastLine),
                Title = heading.Text,
                Abstract =
                    abstracts.Count == 1
                        ? abstracts[0].Text
                        : string.Join('\n', abstracts.Select(part => part.Text)),
                TitleSpan = Spans.Of(heading.Start, heading.End),
                AbstractSpan = Spans.Of(abstracts[0].Start, abstracts[^1].End),
                AbstractLines = LineStarts.Of([.. abstracts.SelectMany(part => part.Lines)]),
                DateText = titleDate,
                Date = titleDate is null ? null : DateLine.Complete(titleDate),
            }
        );
    }

    private void Mark(IEnumerable<Block> blocks, LineClass lineClass)
    {
        foreach (var line in blocks.SelectMany(block => block.Lines))
        {
            builder.Mark(line.Number, lineClass);
        }
    }
}
