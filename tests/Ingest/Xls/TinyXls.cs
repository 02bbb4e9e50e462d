using System.Buffers.Binary;
using System.Text;

namespace FundingPipeline.Tests.Ingest.Xls;

/// <summary>The smallest old workbooks a specification needs, record by record, so that no library stands between it and the bytes.</summary>
public static class TinyXls
{
    private const int Sector = 512;
    private const int ShortestOwnStream = 4096;

    /// <summary>The list of one sheet named Claim, and the end of the beginning.</summary>
    private const int ListLength = 4 + 13 + 4;

    /// <summary>A workbook of one sheet, Claim, with these records in its beginning and in the sheet. Style 0 is plain, 1 a day, 2 hours.</summary>
    public static byte[] OfRecords((int Kind, byte[] Body)[] globals, (int Kind, byte[] Body)[] sheet)
    {
        var start = Records([(0x0809, [0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. globals, Style(0), Style(14), Style(20)]);
        var body = Records([
            (0x0809, [0, 6, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
            (0x0200, [.. Four(0), .. Four(100), 0, 0, 20, 0, 0, 0]),
            .. sheet,
            (0x000A, [])]);
        var listed = Records([(0x0085, [.. Four(start.Length + ListLength), 0, 0, 5, 0, .. "Claim"u8]), (0x000A, [])]);
        return Container("Workbook", [.. start, .. listed, .. body]);
    }

    public static (int Kind, byte[] Body) Number(int row, int column, double value, int style = 0) =>
        (0x0203, [.. Cell(row, column, style), .. BitConverter.GetBytes(value)]);

    public static (int Kind, byte[] Body) Text(int row, int column, string text) =>
        (0x0204, [.. Cell(row, column, 0), .. Two(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);

    public static (int Kind, byte[] Body) Truth(int row, int column, bool yes) =>
        (0x0205, [.. Cell(row, column, 0), (byte)(yes ? 1 : 0), 0]);

    public static (int Kind, byte[] Body) Error(int row, int column, byte code) =>
        (0x0205, [.. Cell(row, column, 0), code, 1]);

    /// <summary>A formula whose last result was an error.</summary>
    public static (int Kind, byte[] Body) FailedFormula(int row, int column, byte code) =>
        (0x0006, [.. Cell(row, column, 0), 2, 0, code, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0]);

    /// <summary>Numbers of one row in one record, each stored as a hundred times itself.</summary>
    public static (int Kind, byte[] Body) Hundredths(int row, int column, params int[] hundreds) =>
        (0x00BD, [.. Two(row - 1), .. Two(column - 1), .. hundreds.SelectMany(value => (byte[])[.. Two(0), .. Four((value << 2) | 3)]), .. Two(column - 2 + hundreds.Length)]);

    /// <summary>The container with one stream in it: a header, a table of sectors, a directory, and the stream's sectors.</summary>
    public static byte[] Container(string name, byte[] content)
    {
        var sectors = (Math.Max(content.Length, ShortestOwnStream) + Sector - 1) / Sector;
        var file = new byte[Sector * (3 + sectors)];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file, 0);
        Put(file, 24, [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
        Put(file, 44, [.. Four(1), .. Four(1), .. Four(0), .. Four(ShortestOwnStream), .. Four(-2), .. Four(0), .. Four(-2), .. Four(0), .. Four(0)]);
        file.AsSpan(80, Sector - 80).Fill(0xFF);
        file.AsSpan(Sector, Sector).Fill(0xFF);
        Put(file, Sector, [.. Four(-3), .. Four(-2), .. Enumerable.Range(0, sectors).SelectMany(i => Four(i == sectors - 1 ? -2 : i + 3))]);
        Put(file, 2 * Sector, Entry("Root Entry", 5, -2, 0));
        Put(file, (2 * Sector) + 128, Entry(name, 2, 2, sectors * Sector));
        Put(file, 3 * Sector, content);
        return file;
    }

    private static byte[] Entry(string name, byte kind, int start, int size)
    {
        var entry = new byte[128];
        Put(entry, 0, Encoding.Unicode.GetBytes(name));
        Put(entry, 64, [.. Two((name.Length + 1) * 2), kind, 1, .. Four(-1), .. Four(-1), .. Four(kind == 5 ? 1 : -1)]);
        Put(entry, 116, [.. Four(start), .. Four(size)]);
        return entry;
    }

    private static byte[] Records(params (int Kind, byte[] Body)[] all) =>
        [.. all.SelectMany(record => (byte[])[.. Two(record.Kind), .. Two(record.Body.Length), .. record.Body])];

    private static (int Kind, byte[] Body) Style(int format) => (0x00E0, [0, 0, .. Two(format), .. new byte[16]]);

    private static byte[] Cell(int row, int column, int style) => [.. Two(row - 1), .. Two(column - 1), .. Two(style)];

    private static void Put(byte[] into, int at, byte[] bytes) => bytes.CopyTo(into, at);

    private static byte[] Two(int value) => [(byte)(value & 0xFF), (byte)((value >> 8) & 0xFF)];

    private static byte[] Four(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
