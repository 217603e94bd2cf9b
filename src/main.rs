//! Møteklar: arguments, log, renderer and window.
#![forbid(unsafe_code)]
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::io::Write as _;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, Subcommand, ValueEnum};
use eframe::egui::{ViewportBuilder, vec2};
use eframe::egui_wgpu::WgpuSetup;
use eframe::wgpu::PowerPreference;
use moteklar::exchange::import::TableKind;
use moteklar::store::crypt::Passphrase;
use moteklar::store::settings::Renderer;
use moteklar::store::{Clock as _, Generations, Places, Settings, SystemClock};
use moteklar::ui::beside::Threads;
use moteklar::ui::command::{self, Outcome, Terminal, Wanted};
use moteklar::ui::desk::SystemDesk;
use moteklar::ui::texts::Texts;
use moteklar::ui::{App, Outside, wording};
use tracing_subscriber::Layer as _;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use zeroize::Zeroizing;

/// Leads two short meetings about privacy and information security, and helps until everyone has completed.
#[derive(Parser)]
#[command(name = "moteklar", version, about, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// The unit's file to open.
    file: Option<PathBuf>,
    /// What draws the window; otherwise what works best on the system, and the other if that fails.
    #[arg(long, value_enum)]
    renderer: Option<RendererChoice>,
    /// Keep settings, data and documents under this folder instead of the user's own.
    #[arg(long, hide = true, global = true)]
    home: Option<PathBuf>,
    /// For commands without a window: a file whose first line is the passphrase of the unit's file.
    #[arg(long, global = true, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

/// What can be done without a window.
#[derive(Subcommand)]
enum Command {
    /// Show what a table would change in a unit; with --write, take in what nobody need decide.
    ///
    /// Exit code 0: nothing is left to decide; 5: some rows are for a person to decide, and were left out; 1: it could
    /// not be done, and nothing was written; or, where that is said, it was, and the disk has not confirmed it. Close the
    /// unit in the app first.
    Import {
        /// The unit's file.
        unit: PathBuf,
        /// The table: CSV, TSV, TXT, XLSX, XLS or ODS.
        table: PathBuf,
        /// What kind of table it is, where it is not recognised by itself.
        #[arg(long = "as", value_name = "KIND", value_parser = kind_of_table)]
        kind: Option<TableKind>,
        /// Write the changes into the unit's file.
        #[arg(long)]
        write: bool,
    },
    /// Count how many have come how far, without names.
    ///
    /// Exit code 0: everyone has completed; 3: everyone has started; 4: some have not; 1: the file could not be read.
    Status {
        /// The unit's file.
        unit: PathBuf,
        /// List people's names too.
        #[arg(long)]
        names: bool,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RendererChoice {
    /// OpenGL.
    Glow,
    /// Vulkan, Metal or Direct3D.
    Wgpu,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let places = match arguments.home.as_deref() {
        Some(root) => Some(Places::under(root)),
        None => Places::platform(),
    };
    let Some(places) = places else {
        return say_and_fail("The user's home folder was not found.");
    };
    let _log = start_log(&places);
    std::panic::set_hook(Box::new(note_mistake));
    let (settings, _) = Settings::load(&places);
    if let Some(command) = arguments.command {
        return do_without_window(&command, &settings, &places, arguments.passphrase_file);
    }
    // Remembered among the files opened last, it must be found from any folder.
    let file = arguments.file.map(|file| std::path::absolute(&file).unwrap_or(file));
    let mut failed = Vec::new();
    for renderer in renderers(arguments.renderer, settings.renderer) {
        match catch_unwind(AssertUnwindSafe(|| run(renderer, &settings, &places, file.clone()))) {
            // The app has kept what was in memory on its way out.
            Err(_) => {
                let why = wording::stopped(&Texts::new(settings.language));
                say(&why);
                return say_in_window(&why);
            }
            Ok(Ok(())) => return ExitCode::SUCCESS,
            Ok(Err(error)) => {
                tracing::warn!(?renderer, %error, "the window could not be opened");
                failed.push(format!("{renderer:?}: {error}"));
            }
        }
    }
    say_and_fail(&format!("No window could be opened.\n{}", failed.join("\n")))
}

/// The kind of table with this tag.
fn kind_of_table(tag: &str) -> Result<TableKind, String> {
    TableKind::from_tag(tag).ok_or_else(|| {
        let known: Vec<&str> = TableKind::ALL.into_iter().map(TableKind::tag).collect();
        format!("known kinds are {}", known.join(", "))
    })
}

/// The passphrase in the file, or the one that is typed on the terminal, where nobody sees it; `None` where there is
/// neither.
fn passphrase(file: Option<&Path>, ask: &str) -> Option<Passphrase> {
    let text = match file {
        Some(file) => std::fs::read_to_string(file),
        None => rpassword::prompt_password(format!("{ask} ")),
    };
    let text = Zeroizing::new(text.ok()?);
    text.lines().next().map(Passphrase::new)
}

/// Does a command and says on the terminal how it went; what went wrong goes where errors go.
fn do_without_window(
    command: &Command,
    settings: &Settings,
    places: &Places,
    passphrase_file: Option<PathBuf>,
) -> ExitCode {
    let now = SystemClock.now();
    let terminal = match Terminal::new(settings, now.date_naive()) {
        Ok(terminal) => terminal
            .keeping_versions(Generations::new(places, Arc::new(SystemClock)))
            .with_passphrase(move |ask| passphrase(passphrase_file.as_deref(), ask)),
        Err(why) => return say_and_fail(&why),
    };
    let answer = match command {
        Command::Import { unit, table, kind, write } => {
            let wanted = Wanted { unit, table, kind: *kind, write: *write };
            command::import(&terminal, settings, &wanted, now, &mut moteklar::store::new_id)
        }
        Command::Status { unit, names } => command::status(&terminal, unit, *names),
    };
    let text = answer.text.as_bytes();
    let written = if answer.outcome == Outcome::Failed {
        std::io::stderr().write_all(text)
    } else {
        std::io::stdout().write_all(text)
    };
    // Whoever reads may have gone, as `head` does.
    if written.is_err() {
        tracing::info!("nobody read the whole answer");
    }
    ExitCode::from(answer.outcome.code())
}

/// The renderers to try, in order: the one asked for, or the one that starts fastest and idles quietest on the system
/// and then the other. Measured on software rendering: glow 102 ms to a window and 0.5 % idle, wgpu 167 ms and 2.9 %;
/// glow needs an OpenGL that remote desktops on Windows lack.
fn renderers(argument: Option<RendererChoice>, setting: Option<Renderer>) -> Vec<eframe::Renderer> {
    let first = match (argument, setting) {
        (Some(RendererChoice::Glow), _) => return vec![eframe::Renderer::Glow],
        (Some(RendererChoice::Wgpu), _) => return vec![eframe::Renderer::Wgpu],
        (None, Some(Renderer::Glow)) => eframe::Renderer::Glow,
        (None, None) if cfg!(target_os = "linux") => eframe::Renderer::Glow,
        (None, Some(Renderer::Wgpu) | None) => eframe::Renderer::Wgpu,
    };
    let other = if first == eframe::Renderer::Glow { eframe::Renderer::Wgpu } else { eframe::Renderer::Glow };
    vec![first, other]
}

fn run(renderer: eframe::Renderer, settings: &Settings, places: &Places, file: Option<PathBuf>) -> eframe::Result {
    let size = settings.window.map_or(vec2(1280.0, 800.0), |window| vec2(window.width as f32, window.height as f32));
    let maximized = settings.window.is_some_and(|window| window.maximized);
    let viewport = ViewportBuilder::default()
        .with_title("Møteklar")
        .with_app_id("no.moteklar.Moteklar")
        .with_inner_size(size)
        .with_min_inner_size(vec2(640.0, 360.0))
        .with_maximized(maximized);
    let viewport = match eframe::icon_data::from_png_bytes(include_bytes!("../assets/icon.png")) {
        Ok(icon) => viewport.with_icon(icon),
        Err(_) => viewport,
    };
    let mut options = eframe::NativeOptions { viewport, renderer, ..eframe::NativeOptions::default() };
    if let WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
        setup.power_preference = PowerPreference::LowPower;
    }
    let outside = Outside {
        places: places.clone(),
        clock: Arc::new(SystemClock),
        desk: Box::new(SystemDesk::default()),
        ids: Box::new(moteklar::store::new_id),
        open: file,
        work: None,
        hands: Arc::new(Threads),
    };
    eframe::run_native(
        "moteklar",
        options,
        Box::new(move |cc| {
            App::new(&cc.egui_ctx, outside).map(|app| Box::new(app) as Box<dyn eframe::App>).map_err(Into::into)
        }),
    )
}

/// Starts the log: a small file, a new one each day and three kept, without personal data.
fn start_log(places: &Places) -> Option<tracing_appender::non_blocking::WorkerGuard> {
    // The log's folder is made first, or looking for old logs complains on the terminal.
    places.make().ok();
    let appender = tracing_appender::rolling::Builder::new()
        .rotation(tracing_appender::rolling::Rotation::DAILY)
        .filename_prefix("moteklar")
        .filename_suffix("log")
        .max_log_files(3)
        .build(&places.logs)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(appender);
    let layer = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(writer);
    // Only what the app itself writes: what its libraries would say of a window holds the words in it.
    let ours = tracing_subscriber::filter::Targets::new().with_target("moteklar", tracing::Level::INFO);
    tracing_subscriber::registry().with(layer.with_filter(ours)).try_init().ok()?;
    Some(guard)
}

/// Writes down that the app made a mistake, and where in the program. Nothing else: what a mistake says of itself may be
/// somebody's name.
fn note_mistake(mistake: &PanicHookInfo<'_>) {
    let place = mistake.location().map(|place| format!("{}:{}", within_crate(place.file()), place.line()));
    let place = place.unwrap_or_default();
    let thread = std::thread::current();
    tracing::error!(place, thread = thread.name(), "the app made a mistake");
    say(&format!("Møteklar stopped at {place}."));
}

/// The end of a source file's path, without the folders of whoever built the program.
fn within_crate(file: &str) -> &str {
    let cut = file.rmatch_indices(['/', '\\']).nth(3).map_or(0, |(at, _)| at + 1);
    file.get(cut..).unwrap_or(file)
}

/// Says something on the terminal, if there is one.
fn say(words: &str) {
    writeln!(std::io::stderr(), "{words}").ok();
}

/// Says on the terminal and in a window of the system's own why the app cannot start.
fn say_and_fail(why: &str) -> ExitCode {
    // Not in the log: a file's name may be somebody's.
    tracing::error!("the app could not start");
    say(why);
    if cfg!(any(windows, target_os = "macos")) {
        return say_in_window(why);
    }
    ExitCode::FAILURE
}

/// Says in a window of the system's own why the app has gone.
fn say_in_window(why: &str) -> ExitCode {
    rfd::MessageDialog::new().set_title("Møteklar").set_description(why).set_level(rfd::MessageLevel::Error).show();
    ExitCode::FAILURE
}
