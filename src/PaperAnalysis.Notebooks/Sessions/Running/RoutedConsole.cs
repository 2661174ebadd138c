using System.Text;

namespace PaperAnalysis.Notebooks.Sessions.Running;

/// <summary>Gives every cell a console of its own; code outside any cell keeps the process's.</summary>
internal static class RoutedConsole
{
    private static readonly Lock Gate = new();
    private static bool _installed;

    public static void Install()
    {
        lock (Gate)
        {
            if (_installed)
            {
                return;
            }
            _installed = true;
            Console.SetOut(new Writer("stdout", Console.Out));
            Console.SetError(new Writer("stderr", Console.Error));
            Console.SetIn(new Reader(Console.In));
        }
    }

    private sealed class Writer : TextWriter
    {
        private readonly string _stream;
        private readonly TextWriter _process;

        public Writer(string stream, TextWriter process)
        {
            this._stream = stream;
            this._process = process;
            // Notebooks hold "\n" on every platform.
            CoreNewLine = ['\n'];
        }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write([value]);

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (CellRun.Current is { } cell)
            {
                cell.Write(_stream, buffer);
            }
            else
            {
                _process.Write(buffer);
            }
        }

        public override void WriteLine(string? value) => Write(value + "\n");

        public override void Flush()
        {
            if (CellRun.Current is { } cell)
            {
                cell.Flush();
            }
            else
            {
                _process.Flush();
            }
        }
    }

    private sealed class Reader(TextReader process) : TextReader
    {
        private static readonly AsyncLocal<StringBuilder?> Rest = new();

        public override string? ReadLine()
        {
            if (CellRun.Current is not { } cell)
            {
                return process.ReadLine();
            }
            if (Rest.Value is { Length: > 0 } rest)
            {
                var line = rest.ToString().TrimEnd('\n');
                rest.Clear();
                return line;
            }
            return cell.ReadLine("", password: false);
        }

        public override int Peek()
        {
            if (CellRun.Current is null)
            {
                return process.Peek();
            }
            return Fill() ? Rest.Value![0] : -1;
        }

        public override int Read()
        {
            if (CellRun.Current is null)
            {
                return process.Read();
            }
            if (!Fill())
            {
                return -1;
            }
            var next = Rest.Value![0];
            Rest.Value.Remove(0, 1);
            return next;
        }

        private static bool Fill()
        {
            var rest = Rest.Value ??= new StringBuilder();
            if (rest.Length == 0 && CellRun.Current!.ReadLine("", password: false) is { } line)
            {
                rest.Append(line).Append('\n');
            }
            return rest.Length > 0;
        }
    }
}
