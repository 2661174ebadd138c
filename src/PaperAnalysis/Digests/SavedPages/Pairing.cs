namespace PaperAnalysis.Digests;

/// <summary>Pairs blocks of text: a title, then the abstract after it, in one block or in several paragraphs.</summary>
/// <remarks>
/// Content decides, not counting: one missing or extra block leaves out its own pair and moves no other.
/// </remarks>
internal sealed class Pairing(DigestBuilder builder, bool splitsBlocks)
{
    // arXiv takes no abstract above 1,920 characters; what is longer when joined is more likely two abstracts.
    private const int LongestAbstract = 2000;
    private const int ShortParagraph = 300;

    private readonly List<Block> _abstracts = [];
    private Block? _title;
    private string? _titleDate;
    private Block? _held;
    private bool _orphan;

    /// <summary>The date that stands above the papers that follow.</summary>
    public string? DateText
    {
        get;
        set
        {
            field = value;
            if (value is not null)
            {
                builder.SawDay(value);
            }
        }
    }

    public void Take(Block block)
    {
        var kind = block.Kind;
        ResolveHeld(kind);
        if (!IsTitlePending && TrySplit(block, out var heading, out var rest))
        {
            SetTitle(heading);
            _abstracts.Add(rest);
            return;
        }
        switch (kind)
        {
            case TextKind.Title:
                SetTitle(block);
                break;
            case TextKind.Either when _abstracts.Count > 0:
                _held = block;
                break;
            case TextKind.Either when _title is null:
                SetTitle(block);
                break;
            default:
                TakeProse(block);
                break;
        }
    }

    public void Finish()
    {
        ResolveHeld(TextKind.Title);
        Close();
    }

    private bool IsTitlePending => _title is not null && _abstracts.Count == 0;

    /// <summary>
    /// A short sentence after an abstract is its last words, unless an abstract follows: then it is a title.
    /// </summary>
    private void ResolveHeld(TextKind next)
    {
        if (_held is not { } block)
        {
            return;
        }
        _held = null;
        if (next == TextKind.Abstract && !TextShape.HasUrl(block.Text))
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
        _title = block;
        _titleDate = DateText;
    }

    private void TakeProse(Block block)
    {
        if (IsTitlePending)
        {
            _abstracts.Add(block);
        }
        else if (_abstracts.Count > 0 && Joins(block))
        {
            builder.Warn(
                block.FirstLine,
                $"a further paragraph {Quote.Short(block.Text)} of the abstract that starts on line {_abstracts[0].FirstLine}",
                "an abstract in one paragraph",
                "if a paper starts here, put its title on the line before; the paragraph is joined to the abstract"
            );
            _abstracts.Add(block);
        }
        else
        {
            Close();
            _orphan = true;
            _abstracts.Add(block);
        }
    }

    /// <summary>A title directly above its wrapped abstract, in one block.</summary>
    private bool TrySplit(Block block, out Block first, out Block rest)
    {
        (first, rest) = (block, block);
        if (
            !splitsBlocks
            || block.Lines.Count < 2
            || TextShape.Of(block.Lines[0].Text) != TextKind.Title
            || TextShape.StartsLower(block.Lines[1].Text)
        )
        {
            return false;
        }
        first = new Block([block.Lines[0]]);
        rest = new Block([.. block.Lines.Skip(1)]);
        return rest.Kind != TextKind.Title;
    }

    private bool Joins(Block block) =>
        block.Text.Length < ShortParagraph
        || _abstracts.Sum(part => part.Text.Length) + block.Text.Length <= LongestAbstract;

    private void Close()
    {
        if (_orphan)
        {
            CloseOrphan();
        }
        else if (_title is not null && _abstracts.Count > 0)
        {
            AddPaper(_title);
        }
        else if (_title is not null)
        {
            CloseTitle(_title);
        }
        _title = null;
        _orphan = false;
        _abstracts.Clear();
    }

    private void CloseOrphan()
    {
        builder.Unpaired++;
        Mark(_abstracts, LineClass.Abstract);
        builder.Warn(
            _abstracts[0].FirstLine,
            $"an abstract without a title, {Quote.Short(_abstracts[0].Text)}",
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
        Mark(_abstracts, LineClass.Abstract);
        builder.Add(
            new Paper
            {
                Id = builder.NextId,
                Digest = builder.Name,
                File = builder.File,
                Position = builder.PaperCount + 1,
                Lines = new LineRange(heading.FirstLine, _abstracts[^1].LastLine),
                Title = heading.Text,
                Abstract =
                    _abstracts.Count == 1
                        ? _abstracts[0].Text
                        : string.Join('\n', _abstracts.Select(part => part.Text)),
                TitleSpan = Spans.Of(heading.Start, heading.End),
                AbstractSpan = Spans.Of(_abstracts[0].Start, _abstracts[^1].End),
                AbstractLines = LineStarts.Of([.. _abstracts.SelectMany(part => part.Lines)]),
                DateText = _titleDate,
                Date = _titleDate is null ? null : DateLine.Complete(_titleDate),
                Listed = _titleDate is null ? null : DateLine.Complete(_titleDate),
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
