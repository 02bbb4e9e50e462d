using System.Buffers.Binary;

namespace FundingPipeline.Ingest;

/// <summary>What one worksheet of an old workbook stores, as far as the library that reads it would not tell.</summary>
/// <param name="Errors">By row and column, from 1.</param>
/// <param name="Figures">How many cells hold a number, a date or a truth.</param>
internal sealed record BiffSheet(Dictionary<(int Row, int Column), string> Errors, int Figures);

/// <summary>Walks over the records of an old workbook (.xls) for what the library leaves out: failed formulas, which it
/// gives back as blank cells, and how many figures there are, so that none is lost without a word.</summary>
internal sealed class BiffSheets(ReadOnlyMemory<byte> stream)
{
    private const int Start = 0x0809;
    private const int End = 0x000A;
    private const int Password = 0x002F;
    private const int ListedSheet = 0x0085;
    private const int Worksheet = 0;

    private readonly HashSet<(int Row, int Column)> figures = [];
    private Dictionary<(int, int), string> errors = [];

    /// <summary>The worksheets in the order of their tabs; charts and macro sheets are none.</summary>
    public List<BiffSheet> Worksheets()
    {
        var listed = new List<int>();
        foreach (var (kind, body) in Records(0))
        {
            if (kind == Password)
            {
                throw new RefusedFile(FileRules.Encrypted, "The workbook is protected by a password.", EncryptedFile.Unlock);
            }

            if (kind == ListedSheet && body.Length > 5 && body.Span[5] == Worksheet)
            {
                listed.Add(BinaryPrimitives.ReadInt32LittleEndian(body.Span));
            }
        }

        return listed.ConvertAll(Sheet);
    }

    private BiffSheet Sheet(int offset)
    {
        figures.Clear();
        errors = [];
        foreach (var (kind, body) in Records(offset))
        {
            ReadCell(kind, body.Span);
        }

        return new(errors, figures.Count);
    }

    private void ReadCell(int kind, ReadOnlySpan<byte> body)
    {
        switch (kind)
        {
            case 0x0205 when body.Length >= 8 && body[7] != 0:
                errors[At(body)] = Error(body[6]);
                break;
            case 0x0006 or 0x0206 or 0x0406 when body.Length >= 14 && body[12] == 0xFF && body[13] == 0xFF && body[6] == 2:
                errors[At(body)] = Error(body[8]);
                break;
            case 0x0006 or 0x0206 or 0x0406 when body.Length >= 14 && (body[12] != 0xFF || body[13] != 0xFF || body[6] == 1):
            case 0x0203 or 0x027E or 0x0205 when body.Length >= 8:
                figures.Add(At(body));
                break;
            case 0x00BD when body.Length >= 6:
                AddMany(body);
                break;
        }
    }

    /// <summary>Several numbers of one row in one record.</summary>
    private void AddMany(ReadOnlySpan<byte> body)
    {
        var ((row, first), last) = (At(body), BinaryPrimitives.ReadUInt16LittleEndian(body[^2..]) + 1);
        for (var column = first; column <= last; column++)
        {
            figures.Add((row, column));
        }
    }

    /// <summary>The records of one part, without those of the charts drawn inside it.</summary>
    private IEnumerable<(int Kind, ReadOnlyMemory<byte> Body)> Records(int from)
    {
        var depth = 0;
        for (long at = from; at >= 0 && at + 4 <= stream.Length;)
        {
            var (kind, length) = (Word((int)at), Word((int)at + 2));
            if (at + 4 + length > stream.Length || (at == from && kind != Start))
            {
                break;
            }

            depth += kind == Start ? 1 : kind == End ? -1 : 0;
            if (depth == 0)
            {
                yield break;
            }

            if (depth == 1)
            {
                yield return (kind, stream.Slice((int)at + 4, length));
            }

            at += 4 + length;
        }

        throw new InvalidDataException("One of its sheets does not start or end where it should.");
    }

    private int Word(int at) => BinaryPrimitives.ReadUInt16LittleEndian(stream.Span[at..]);

    private static (int Row, int Column) At(ReadOnlySpan<byte> cell) =>
        (BinaryPrimitives.ReadUInt16LittleEndian(cell) + 1, BinaryPrimitives.ReadUInt16LittleEndian(cell[2..]) + 1);

    private static string Error(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#VALUE!",
    };
}
