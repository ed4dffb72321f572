<?php
/**
 * Plugin Name: factcheck
 * Description: Checks the numbers of a story before it is published, on a factcheck server of your own.
 * Version: 0.1.0
 * Requires at least: 6.6
 * Requires PHP: 7.4
 * License: MIT
 *
 * The browser asks WordPress, and WordPress asks the server: the token never leaves this machine.
 */

defined( 'ABSPATH' ) || exit;

const FACTCHECK_OPTION = 'factcheck';
const FACTCHECK_SECONDS = 60;

/** The settings: `server`, its address; `token`; `block`, whether a contradiction holds a story back. */
function factcheck_settings(): array {
	$chosen = get_option( FACTCHECK_OPTION, array() );
	$settings = array_merge( array( 'server' => 'http://localhost:8081', 'token' => '', 'block' => false ), (array) $chosen );
	if ( defined( 'FACTCHECK_TOKEN' ) ) {
		$settings['token'] = FACTCHECK_TOKEN;
	}
	return $settings;
}

/** A story's HTML as plain text: blocks end in an empty line, rows of a table in a new one, its cells in a tab. */
function factcheck_plain_text( string $html ): string {
	$html = preg_replace( '@<(script|style)\b.*?</\1\s*>|<!--.*?-->@is', '', $html );
	$html = preg_replace( '@\s+@', ' ', $html );
	$html = preg_replace( '@<br\b[^>]*>|</(?:tr|li)>@i', "\n", $html );
	$html = preg_replace( '@</t[dh]>@i', "\t", $html );
	$html = preg_replace( '@</(?:p|h[1-6]|blockquote|caption|figcaption|div|table|ul|ol|pre)>@i', "\n\n", $html );
	$text = html_entity_decode( preg_replace( '@</?[a-z][^>]*>@i', '', $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	return trim( preg_replace( '@ *([\n\t]) *@', '$1', $text ) );
}

/** The server's answer on a story, as it came; or an error that says what to do. */
function factcheck_check( WP_REST_Request $request ) {
	$settings = factcheck_settings();
	$headers  = array( 'Content-Type' => 'application/json' );
	if ( '' !== $settings['token'] ) {
		$headers['Authorization'] = 'Bearer ' . $settings['token'];
	}
	$story = array(
		'id'    => $request['post'],
		'title' => wp_strip_all_tags( (string) $request['title'] ),
		'text'  => factcheck_plain_text( (string) $request['content'] ),
	);
	if ( $request['published'] ) {
		$story['published'] = substr( (string) $request['published'], 0, 10 );
	}
	$answer = wp_remote_post(
		untrailingslashit( $settings['server'] ) . '/api/check',
		array( 'headers' => $headers, 'body' => wp_json_encode( $story ), 'timeout' => FACTCHECK_SECONDS, 'redirection' => 0 )
	);
	$report = is_wp_error( $answer ) ? null : json_decode( wp_remote_retrieve_body( $answer ), true );
	if ( ! is_array( $report ) ) {
		return new WP_Error( 'factcheck_server', 'The factcheck server does not answer: ask who runs it.', array( 'status' => 502 ) );
	}
	if ( isset( $report['error'] ) ) {
		return new WP_Error( 'factcheck_' . $report['error']['code'], $report['error']['message'], array( 'status' => 502 ) );
	}
	return $report;
}

/** Who may edit the story may have it checked. */
function factcheck_may_check( WP_REST_Request $request ): bool {
	return current_user_can( 'edit_post', (int) $request['post'] );
}

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'factcheck/v1',
			'/check',
			array(
				'methods'             => 'POST',
				'callback'            => 'factcheck_check',
				'permission_callback' => 'factcheck_may_check',
				'args'                => array(
					'post'      => array( 'type' => 'integer', 'required' => true ),
					'content'   => array( 'type' => 'string', 'required' => true ),
					'title'     => array( 'type' => 'string' ),
					'published' => array( 'type' => 'string' ),
				),
			)
		);
	}
);

add_action(
	'enqueue_block_editor_assets',
	function () {
		$needs = array( 'wp-api-fetch', 'wp-components', 'wp-data', 'wp-editor', 'wp-element', 'wp-plugins' );
		wp_enqueue_script( 'factcheck', plugins_url( 'panel.js', __FILE__ ), $needs, '0.1.0', true );
		$told = array( 'block' => (bool) factcheck_settings()['block'] );
		wp_add_inline_script( 'factcheck', 'window.factcheck = ' . wp_json_encode( $told ) . ';', 'before' );
	}
);

/** The settings as they are kept: an address of the web, a token on one line, yes or no; an empty token leaves it. */
function factcheck_settled( $given ): array {
	$given = (array) $given;
	$token = sanitize_text_field( $given['token'] ?? '' );
	return array(
		'server' => esc_url_raw( $given['server'] ?? '', array( 'http', 'https' ) ),
		'token'  => '' !== $token ? $token : ( (array) get_option( FACTCHECK_OPTION, array() ) )['token'] ?? '',
		'block'  => ! empty( $given['block'] ),
	);
}

add_action(
	'admin_init',
	function () {
		register_setting( FACTCHECK_OPTION, FACTCHECK_OPTION, array( 'sanitize_callback' => 'factcheck_settled' ) );
	}
);

add_action(
	'admin_menu',
	function () {
		add_options_page( 'factcheck', 'factcheck', 'manage_options', 'factcheck', 'factcheck_settings_page' );
	}
);

function factcheck_settings_page(): void {
	$settings = factcheck_settings();
	?>
	<div class="wrap">
		<h1>factcheck</h1>
		<form method="post" action="options.php">
			<?php settings_fields( FACTCHECK_OPTION ); ?>
			<p><label>Address of the server<br>
				<input type="url" name="factcheck[server]" value="<?php echo esc_attr( $settings['server'] ); ?>" class="regular-text"></label></p>
			<?php if ( ! defined( 'FACTCHECK_TOKEN' ) ) : ?>
			<p><label>Its token, if it has one; when left empty, the one that is kept stays<br>
				<input type="password" name="factcheck[token]" value="" autocomplete="off" class="regular-text"></label></p>
			<?php endif; ?>
			<p><label><input type="checkbox" name="factcheck[block]" value="1" <?php checked( $settings['block'] ); ?>>
				Hold a story with a contradiction back until the editor confirms that it shall be published all the same</label></p>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}
