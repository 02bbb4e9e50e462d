using System.Collections.Immutable;
using System.Text.Json;

namespace FundingPipeline.Ingest;

/// <summary>Reads the description of a claim form, and says everything that is wrong with it. README.md beside this file shows one.</summary>
public sealed class FormText
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 };

    private readonly ImmutableArray<string>.Builder faults = ImmutableArray.CreateBuilder<string>();

    /// <summary>The form, or null and why not, a sentence for each fault.</summary>
    public static (Form? Form, ImmutableArray<string> Faults) Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var reader = new FormText();
            var form = reader.FormOf(document.RootElement);
            return (reader.faults.Count == 0 ? form : null, reader.faults.ToImmutable());
        }
        catch (JsonException broken)
        {
            // Whoever wrote the file by hand forgot a comma or a quotation mark.
            return (null, [$"The file is not JSON from line {(broken.LineNumber ?? 0) + 1} on."]);
        }
    }

    private Form? FormOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            faults.Add("The file describes no form: it does not start with {.");
            return null;
        }

        Expect("The form", root, "name", "title", "note", "cover", "sheets");
        var (name, title) = (Text("The form", root, "name"), Text("The form", root, "title"));
        if (!root.TryGetProperty("cover", out var cover) || cover.ValueKind != JsonValueKind.Object)
        {
            faults.Add("The form has no cover.");
            return null;
        }

        Expect("The cover", cover, "labels", "answers", "asks", "says", "words");
        var says = Says(cover);
        return new(title, Sheet("The cover", Form.Claim.Cover!, cover, says), [.. Sheets(root)])
        {
            Name = name,
            Note = root.TryGetProperty("note", out var note) && note.ValueKind == JsonValueKind.String ? note.GetString()! : "",
            Says = says,
            LabelColumn = Column(cover, "labels", 1),
            AnswerColumn = Column(cover, "answers", 2),
        };
    }

    private List<SheetForm> Sheets(JsonElement root)
    {
        var sheets = new List<SheetForm>();
        if (!root.TryGetProperty("sheets", out var described) || described.ValueKind != JsonValueKind.Array || described.GetArrayLength() == 0)
        {
            faults.Add("The form has no sheets.");
            return sheets;
        }

        foreach (var sheet in described.EnumerateArray())
        {
            if (sheet.ValueKind != JsonValueKind.Object)
            {
                faults.Add("A sheet is described between { and }.");
                continue;
            }

            var name = Text("A sheet", sheet, "name");
            Expect($"Sheet {name}", sheet, "name", "is", "match", "asks", "words");
            var means = Text($"Sheet {name}", sheet, "is");
            if (Form.Claim.Sheet(means) is not { } ours)
            {
                faults.Add($"Sheet {name} is to be \"{means}\", which is none of {string.Join(", ", Form.Claim.Sheets.Select(known => known.Name))}.");
            }
            else if (sheets.Any(other => other.Name == means || Words.Same(other.Tab, name)))
            {
                faults.Add($"Two sheets are called {name}, or are to be {means}.");
            }
            else
            {
                sheets.Add(Sheet($"Sheet {name}", ours, sheet, ImmutableDictionary<string, string>.Empty) with
                {
                    Tab = name,
                    MatchWords = sheet.TryGetProperty("match", out _) ? Text($"Sheet {name}", sheet, "match") : SheetForm.MatchPrefix,
                });
            }
        }

        return sheets;
    }

    /// <summary>Our own sheet, asked in the words of the description. What we must know the description must ask.</summary>
    private SheetForm Sheet(string place, SheetForm ours, JsonElement described, ImmutableDictionary<string, string> says)
    {
        var fields = new List<Field>();
        foreach (var (typed, means) in Pairs(place, described, "asks"))
        {
            var bare = means.TrimEnd('*', '^');
            if (ours.Fields.FirstOrDefault(field => field.Heading == bare) is not { } field)
            {
                var near = Words.NearMiss(bare, ours.Fields.Select(known => known.Heading));
                faults.Add($"{place} says that \"{typed}\" means \"{bare}\", which the common form does not ask{(near is null ? "" : $"; \"{near}\" may be meant")}.");
            }
            else if (fields.Any(other => Words.Same(other.Printed, typed)))
            {
                faults.Add($"{place} asks \"{typed}\" twice.");
            }
            else if (fields.FirstOrDefault(other => other.Heading == bare) is { } other)
            {
                faults.Add($"{place} has two headings for \"{bare}\": \"{other.Printed}\" and \"{typed}\".");
            }
            else
            {
                fields.Add(field with { Printed = typed, AlsoCalled = [], Starred = field.Starred || means.EndsWith('*'), Identifying = field.Identifying || means.EndsWith('^') });
            }
        }

        faults.AddRange(
            from needed in ours.Fields
            where needed.IsNeeded && !says.ContainsKey(needed.Heading) && fields.All(asked => asked.Heading != needed.Heading)
            select $"{place} does not ask for \"{needed.Heading}\".");

        // What the form says itself is asked of nobody, yet it is read like any answer.
        var said = ours.Fields.Where(field => says.ContainsKey(field.Heading) && fields.All(asked => asked.Heading != field.Heading)).ToList();
        return ours with { Fields = [.. fields, .. said], Answers = Answers(place, ours, described) };
    }

    private ImmutableDictionary<string, string> Says(JsonElement cover)
    {
        var says = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (meaning, answer) in Pairs("The cover", cover, "says"))
        {
            if (Form.Claim.Cover!.Fields.All(field => field.Heading != meaning))
            {
                faults.Add($"The cover answers \"{meaning}\", which the common form does not ask.");
            }

            says[meaning] = answer;
        }

        return says.ToImmutable();
    }

    private ImmutableDictionary<string, ImmutableDictionary<string, string>> Answers(string place, SheetForm ours, JsonElement described)
    {
        var answers = ImmutableDictionary.CreateBuilder<string, ImmutableDictionary<string, string>>();
        if (!described.TryGetProperty("words", out var words) || words.ValueKind != JsonValueKind.Object)
        {
            return answers.ToImmutable();
        }

        foreach (var heading in words.EnumerateObject())
        {
            var choices = ListedAnswers.Only(ours.Name, heading.Name);
            var own = Pairs(place, words, heading.Name).ToList();
            faults.AddRange(
                from word in own
                where !choices.Contains(word.Means)
                select $"{place} says that \"{word.Typed}\" means \"{word.Means}\", which is no answer for \"{heading.Name}\".");
            answers[heading.Name] = own.DistinctBy(word => word.Typed).ToImmutableDictionary(word => word.Typed, word => word.Means);
        }

        return answers.ToImmutable();
    }

    private IEnumerable<(string Typed, string Means)> Pairs(string place, JsonElement parent, string property)
    {
        if (!parent.TryGetProperty(property, out var pairs) || pairs.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var pair in pairs.EnumerateObject())
        {
            if (pair.Value.ValueKind == JsonValueKind.String)
            {
                yield return (Words.Tidy(pair.Name), pair.Value.GetString()!);
            }
            else
            {
                faults.Add($"{place}: \"{pair.Name}\" needs a text after the colon.");
            }
        }
    }

    private string Text(string place, JsonElement parent, string property)
    {
        if (parent.TryGetProperty(property, out var text) && text.ValueKind == JsonValueKind.String && text.GetString()!.Trim() is { Length: > 0 } typed)
        {
            return typed;
        }

        faults.Add($"{place} has no {property}.");
        return "";
    }

    private int Column(JsonElement cover, string property, int usual)
    {
        if (!cover.TryGetProperty(property, out var letter))
        {
            return usual;
        }

        if (letter.ValueKind == JsonValueKind.String && letter.GetString() is [>= 'A' and <= 'Z' and var column])
        {
            return column - 'A' + 1;
        }

        faults.Add($"The cover's {property} stand in a column from A to Z.");
        return usual;
    }

    private void Expect(string place, JsonElement described, params string[] known) =>
        faults.AddRange(
            from property in described.EnumerateObject()
            where !known.Contains(property.Name)
            select $"{place} says \"{property.Name}\", which means nothing here; one of {string.Join(", ", known)} does.");
}
