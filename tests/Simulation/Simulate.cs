using FundingPipeline.Simulation;

var dice = new Dice(1);
var schedule = new Schedule(dice, [.. Pool.All.Where(f => args.Length == 0 || !args.Contains(f.Path)).Select(f => f.Sent)], args.Contains("real") ? (w, s) => w.Write(s) : PlainPress.Print);
var watch = System.Diagnostics.Stopwatch.StartNew();
await schedule.Run(0, 0);
Console.WriteLine($"{watch.ElapsedMilliseconds} ms, {dice.Operations} operations, swept {schedule.Swept}");
foreach (var (n, b) in schedule.Disk.Output) { Console.WriteLine($"{n} {b.Length}"); }
Console.WriteLine(System.Text.Encoding.UTF8.GetString(schedule.Disk.Output["summary.json"]));
Console.WriteLine(System.Text.Encoding.UTF8.GetString(schedule.Disk.Output["findings.json"]));
