using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Return;

/// <summary>An empty claim form or register: what a form's description asks, ready to be filled in by hand or by a program.</summary>
/// <remarks>What its drop-downs offer comes from where the reader finds it, so a template never offers an answer that would be refused.</remarks>
public sealed class Template
{
    /// <summary>How many sources of match stand ready; a form takes any number.</summary>
    private const int MatchColumns = 3;

    private const string Legend = "* must be filled in every row you use; whatever else does not apply stays blank. Sheet Guidance explains each heading.";

    private static readonly ImmutableArray<(string Sheet, string Heading)> Summed = [("Expenditure", "Claimed"), ("Unit costs", "Amount")];

    private readonly Form form;
    private readonly Book book;
    private readonly List<Explained> explained = [];
    private readonly Dictionary<(string Sheet, string Heading), string> places = [];

    private Template(Form form, Book book) => (this.form, this.book) = (form, book);

    /// <summary>The forms there are templates of, each by the name it is asked for.</summary>
    public static ImmutableArray<(string Name, Form Form)> Forms => [("claim", Form.Claim), .. BuiltInForms.Named, ("register", Form.Register)];

    /// <summary>The workbook, the same bytes for the same form.</summary>
    /// <exception cref="ArgumentException">The form calls a sheet what no spreadsheet program would, or what a template calls one of its own.</exception>
    public static byte[] Write(Form form)
    {
        if (form.Sheets.FirstOrDefault(sheet => Form.IsFurniture(sheet.Tab)) is { } taken)
        {
            throw new ArgumentException($"The form has a sheet called {taken.Tab}, and a template brings one of its own by that name. Call the form's something else.");
        }

        using var book = new Book(form.Title);
        new Template(form, book).Fill();
        return book.Save();
    }

    private string CoverTab => form.Sheets.Any(sheet => Words.Same(sheet.Tab, form.Cover!.Tab)) ? "Cover" : form.Cover!.Tab;

    private void Fill()
    {
        // The sheet that carries the title comes first: a register is known by it, and a person starts there.
        var cover = form.Cover is null ? null : book.Page(CoverTab, form.Title, "Answer what is marked * and whatever else applies. Then fill in the sheets that follow; sheet Guidance says how.");
        var opening = form.Cover is null ? book.Page(form.Sheets[0].Tab, form.Title, "") : null;
        var guidance = book.Page(Form.Guidance, "How to fill this in", form.Title);
        List<(SheetForm Asked, Page Page)> pages =
        [
            .. from sheet in form.Sheets
               select (sheet, sheet == form.Sheets[0] && opening is not null ? opening : book.Page(sheet.Tab, $"{sheet.Tab}: {Lower(Advice.Purposes[sheet.Name])}", Legend)),
        ];
        var lists = new TemplateLists(form, book.Page(Form.Lists, "What the drop-downs offer", "Nothing here is to be filled in."));
        var questions = form.Cover is null ? [] : Questions(lists);
        foreach (var (sheet, page) in pages)
        {
            Block(sheet, page, lists, isRegister: page == opening);
        }

        if (cover is not null)
        {
            Ask(cover, questions);
        }

        TemplateGuidance.Write(guidance, form, form.Cover is null ? "" : CoverTab, explained);
    }

    private ImmutableArray<Box> Questions(TemplateLists lists) =>
        [.. form.Cover!.Fields.Where(field => !form.Says.ContainsKey(field.Heading)).Select(field => BoxOf(form.Cover, CoverTab, field, lists))];

    private void Ask(Page page, ImmutableArray<Box> questions)
    {
        var (labels, answers) = (form.LabelColumn, form.AnswerColumn);
        page.CoverWidths(labels, answers);
        foreach (var (i, box) in questions.Index())
        {
            var at = page.AnswerTo(i, answers);
            places[(form.Cover!.Name, Ours(form.Cover, box))] = at;
            book.Name(NameOf(form.Cover.Name, Ours(form.Cover, box)), at);
        }

        foreach (var (box, advice) in questions.Zip(explained))
        {
            page.Question(box, labels, answers, advice.Means, Ours(form.Cover!, box) == "Total claimed" && IsSummed ? Content.Live(RowsComeTo(), Money.Zero) : Content.Blank);
        }

        page.Protect();
    }

    private void Block(SheetForm sheet, Page page, TemplateLists lists, bool isRegister)
    {
        var boxes = ImmutableArray.CreateBuilder<Box>();
        foreach (var field in sheet.Fields)
        {
            boxes.Add(BoxOf(sheet, sheet.Tab, field, lists));
            if (sheet.TakesMatch && field.Heading == "Claimed")
            {
                boxes.AddRange(Match(sheet, lists));
            }
        }

        var columns = page.Block(boxes.ToImmutable(), isRegister ? Version : null, Legend);
        foreach (var box in sheet.Fields)
        {
            places[(sheet.Name, box.Heading)] = columns[box.Printed];
            book.Name(NameOf(sheet.Name, box.Heading), columns[box.Printed]);
        }

        page.Protect();
    }

    private IEnumerable<Box> Match(SheetForm sheet, TemplateLists lists)
    {
        var box = new Box(
            $"{sheet.MatchWords} choose a source", false, AnswerKind.Money, $"What that source pays of {sheet.Printed("Eligible cost")}; the heading says which source it is.", null)
        { HeadingOffers = lists.Givers(sheet) };
        explained.Add(new(sheet.Tab, box, "What another source pays of the row, a column for each source: choose whose in the heading itself.", "550.00", ["READ-19", "CLAIM-09", "JOINT-05"]));
        return Enumerable.Repeat(box, MatchColumns);
    }

    private Box BoxOf(SheetForm sheet, string tab, Field field, TemplateLists lists)
    {
        var advice = Advice.On(sheet.Name, field.Heading);
        var means = advice.In(form);
        var box = new Box(field.Printed, field.Starred, advice.Kind, means, lists.For(sheet, field, advice.Kind));
        explained.Add(new(tab, box, means, advice.Example, [.. advice.AllRules(field.Starred)]));
        return box;
    }

    private static Box Version => new("Version", false, AnswerKind.Count, "1 the first time; one more whenever you change this register and send it again. Blank: 1.", null);

    private bool IsSummed => Summed.Any(places.ContainsKey);

    /// <summary>What the control total is compared with: the lines, the unit costs and, unless figures run from the start, the advance.</summary>
    /// <remarks>It stands beside the total and not in its place: a total that is made from the rows could never differ from them, and
    /// a row that was lost on the way would go unmissed.</remarks>
    private string RowsComeTo()
    {
        string[] sums = [.. Summed.Where(places.ContainsKey).Select(column => $"SUM({places[column]})")];
        var (cover, cumulative) = (form.Cover!, Words.Spaced($"{Figures.Cumulative}"));
        string[] words = [cumulative, .. (cover.Answers.GetValueOrDefault("Figures") ?? []).Where(word => word.Value == cumulative).Select(word => word.Key).Order(StringComparer.Ordinal)];
        var advance = form.Says.TryGetValue("Figures", out var said) && words.Contains(said) ? null : places.GetValueOrDefault((cover.Name, "Advance claimed"));
        return string.Join("+", advance is null ? sums : [
            .. sums,
            places.TryGetValue((cover.Name, "Figures"), out var figures)
                ? $"IF(OR({string.Join(",", words.Select(word => $"{figures}=\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))}),0,{advance})" : advance]);
    }

    private static string Ours(SheetForm sheet, Box box) => sheet.Find(box.Heading)!.Heading;

    /// <summary>In our own words, so that a program that fills in one funder's form can fill in another's.</summary>
    private static string NameOf(string sheet, string heading) => string.Concat($"{sheet} {heading}".Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
