using System.Text;
using System.Text.Unicode;

namespace FundingPipeline.Ingest;

/// <summary>Which letters the bytes of a text file stand for.</summary>
/// <param name="Mark">How many bytes at its start only say which letters follow.</param>
/// <param name="Guessed">True when nothing in the file says so, and Windows' old letters are the likeliest.</param>
internal sealed record Letters(Encoding Encoding, int Mark, bool Guessed)
{
    private const string Remedy = "Save it as \"CSV UTF-8\", or as an Excel workbook (.xlsx), and send that.";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A byte order mark is believed. Bytes that can be UTF-8 are UTF-8: a pound sign in Windows' letters never is.</summary>
    public static Letters Of(ReadOnlySpan<byte> text) =>
        text.StartsWith("\uFEFF"u8) ? new(new UTF8Encoding(false, throwOnInvalidBytes: true), 3, false)
        : text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new(new UnicodeEncoding(bigEndian: false, false, throwOnInvalidBytes: true), 2, false)
        : text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new(new UnicodeEncoding(bigEndian: true, false, throwOnInvalidBytes: true), 2, false)
        : Utf8.IsValid(text) ? new(new UTF8Encoding(false, throwOnInvalidBytes: true), 0, false)
        : new(Windows, 0, true);

    public TextReader Read(MemoryStream bytes)
    {
        bytes.Position = Mark;
        return new StreamReader(bytes, Encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
    }

    public IEnumerable<Finding> Findings(SourceFile file) =>
        Guessed
            ? [FileRules.GuessedLetters.Notes(file, "The file does not say which letters its bytes stand for; we read them as Windows-1252 (Western European).",
                "Look at names and pound signs in what we read. To be sure, save it as \"CSV UTF-8\" and send it again.")]
            : [];

    public static bool IsNoText(char letter) => char.IsControl(letter) && letter is not ('\t' or '\r' or '\n' or '\u0085');

    public static RefusedFile NoText(int line) =>
        new(FileRules.NotAWorkbook, $"The file is no workbook, and no text either: line {line} holds characters that no text has.", Remedy);
}
